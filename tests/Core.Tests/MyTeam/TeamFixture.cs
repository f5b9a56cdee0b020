using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyTeam;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.MyTeam;

/// <summary>A site in Cardiff with a manager and one worker.</summary>
public abstract class TeamFixture : IAsyncLifetime
{
    protected TestService Service { get; } = new();

    protected Account Manager { get; private set; } = null!;

    protected Account Worker { get; private set; } = null!;

    protected DateOnly Today => Service.Clock.Today();

    public async Task InitializeAsync()
    {
        await Service.StartAsync();
        Manager = await Service.AddAccountAsync(Role.ServiceManager);
        Worker = await Service.AddAccountAsync(Role.Practitioner, name: "Sam Price", limit: 100);
    }

    public Task DisposeAsync() => Service.DisposeAsync().AsTask();

    protected Task<SiteTeam> TeamAsync() => AskAsync<TeamSummary, SiteTeam>((team, viewer) => team.ReadAsync(viewer, Manager.SiteId!.Value, CancellationToken.None));

    protected Task<IReadOnlyList<Silence>> SilencesAsync() => AskAsync<Silences, IReadOnlyList<Silence>>((s, viewer) => s.ReadAsync(viewer, Manager.SiteId!.Value, CancellationToken.None));

    protected async Task<TAnswer> AskAsync<TDoor, TAnswer>(Func<TDoor, Viewer, Task<TAnswer>> ask)
        where TDoor : notnull
    {
        using var scope = Service.Scope();
        return await ask(scope.Get<TDoor>(), Service.ViewerOf(Manager));
    }

    protected async Task TouchAsync(YoungPerson person, string kind, DateTime? at = null)
    {
        using var record = await Service.OpenRecordAsync(Worker, person.Id);
        await record.Get<Recording>().RecordAsync(record.By, record.Person, record.Words, new(Ids.New(), kind, at ?? Service.Clock.Instant()), CancellationToken.None);
    }

    protected Task WriteAsync(YoungPerson person, Func<ServiceDatabase, Task> write) => WriteAsync(person.Id, write);

    protected async Task WriteAsync(Guid youngPersonId, Func<ServiceDatabase, Task> write)
    {
        await using var db = Service.Open();
        await write(db);
        db.Record(new Deed(ActKind.DetailsChanged, null, youngPersonId, youngPersonId));
        await db.SaveChangesAsync();
    }
}
