using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>
/// What happened before a story begins: the same service some days ago, on a clock of its own that is moved on. Written
/// through the service's own doors.
/// </summary>
internal sealed class Earlier(DemoServer server, Team team, int daysAgo) : IAsyncDisposable
{
    private readonly SetClock clock = SetClock.AtNoon(TimeProvider.System.Today().AddDays(-daysAgo));
    private ServiceProvider? services;

    private ServiceProvider Services => services ??= server.By(clock);

    /// <summary>A young person whom the team's worker leads from that day.</summary>
    /// <returns>The reference of their record.</returns>
    public async Task<string> OpenAsync(string given, string family)
    {
        await using var scope = Services.CreateAsyncScope();
        return await Cases.OpenAsync(scope.ServiceProvider, team, given, family);
    }

    public void Pass(int days) => clock.Advance(TimeSpan.FromDays(days));

    /// <summary>An attempt or a contact of the team's worker, on the day it is by this clock.</summary>
    public Task TouchAsync(string reference, string kind, string way, string? note = null) => DoAsync(reference, (scope, by, person, _, words) =>
        scope.GetRequiredService<Recording>().RecordAsync(by, person, words, new(Guid.NewGuid(), kind, clock.Instant()) { Way = way, Note = note }, CancellationToken.None));

    public async Task DoAsync(string reference, Func<IServiceProvider, Viewer, YoungPerson, Referral, PersonWords, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var person = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Reference == reference);
        var episode = await db.Referrals.Where(r => r.YoungPersonId == person.Id).OrderByDescending(r => r.CreatedAt).FirstAsync();
        var worker = await db.Users.AsNoTracking().SingleAsync(a => a.Name == team.Worker);
        var by = new Viewer(worker.Id, worker.Name, worker.Role, worker.SiteId, clock.Instant());
        await work(scope.ServiceProvider, by, person, episode, scope.ServiceProvider.GetRequiredService<Sealer>().WordsOf(person.Key));
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
    }
}
