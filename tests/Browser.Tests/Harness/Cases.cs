using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>Young people of a walk's own, made through the service's own doors, so that walks never meet in one record.</summary>
internal static class Cases
{
    /// <summary>A young person whom the team's worker leads and is to see today.</summary>
    /// <returns>The reference of their record.</returns>
    public static async Task<string> OpenAsync(this DemoServer server, Team team, string given, string family)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await OpenAsync(scope.ServiceProvider, team, given, family);
    }

    internal static async Task<string> OpenAsync(IServiceProvider services, Team team, string given, string family)
    {
        var db = services.GetRequiredService<ServiceDatabase>();
        var referral = await ReferAsync(services, team, given, family, null);
        var words = services.GetRequiredService<Sealer>().WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == referral.YoungPersonId));
        var by = await ManagerAsync(services, team);
        var worker = await db.Users.AsNoTracking().SingleAsync(a => a.Name == team.Worker);
        var clock = services.GetRequiredService<TimeProvider>();
        await services.GetRequiredService<Triage>().AcceptAndAllocateAsync(by, referral, words, Need.High, "We can help.", worker.Id, "they know the family", CancellationToken.None);
        var person = await db.YoungPeople.SingleAsync(p => p.Id == referral.YoungPersonId);
        await services.GetRequiredService<Recording>().PlanNextAsync(by, person, words, clock.Today(), "Knock after school, with the boxing gloves.", CancellationToken.None);
        return person.Reference;
    }

    /// <summary>A referral just received.</summary>
    /// <returns>Its own reference.</returns>
    public static async Task<string> ReferAsync(this DemoServer server, Team team, string given, string family, string? partner = null)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (await ReferAsync(scope.ServiceProvider, team, given, family, partner)).Reference;
    }

    /// <summary>The key of a link that the team's manager gives for one referral.</summary>
    public static async Task<string> GiveLinkAsync(this DemoServer server, Team team)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var manager = await ManagerAsync(scope.ServiceProvider, team);
        return await scope.ServiceProvider.GetRequiredService<Drafting>().GiveLinkAsync(manager, Guid.NewGuid(), manager.SiteId, CancellationToken.None);
    }

    private static async Task<Viewer> ManagerAsync(IServiceProvider services, Team team)
    {
        var manager = await services.GetRequiredService<ServiceDatabase>().Users.AsNoTracking().SingleAsync(a => a.Name == team.Manager);
        return new Viewer(manager.Id, manager.Name, manager.Role, manager.SiteId, services.GetRequiredService<TimeProvider>().Instant());
    }

    private static async Task<Referral> ReferAsync(IServiceProvider services, Team team, string given, string family, string? partner)
    {
        var db = services.GetRequiredService<ServiceDatabase>();
        var site = await db.Sites.AsNoTracking().SingleAsync(s => s.Name == team.Site);
        var sender = partner is null ? null : await db.Users.AsNoTracking().SingleAsync(a => a.Name == partner);
        var receipt = await services.GetRequiredService<Intake>().ReceiveAsync(
            new NewReferral(new NewPerson(site.Id, given, family) { DateOfBirth = services.GetRequiredService<TimeProvider>().Today().AddYears(-15) }, "police", ["weapon_use"]) { PartnerAccountId = sender?.Id },
            CancellationToken.None);
        return await db.Referrals.SingleAsync(r => r.Reference == receipt.Reference);
    }
}
