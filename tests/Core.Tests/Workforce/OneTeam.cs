using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>A team of one site: two managers, two practitioners, a peer mentor, and a young person whom the first practitioner leads.</summary>
internal sealed class OneTeam : IAsyncDisposable
{
    public TestService Service { get; } = new();

    public Account Manager { get; private set; } = null!;

    public Account OtherManager { get; private set; } = null!;

    public Account Worker { get; private set; } = null!;

    public Account Colleague { get; private set; } = null!;

    /// <summary>Co-working, until a race gives another stage.</summary>
    public Account Mentor { get; private set; } = null!;

    public YoungPerson Person { get; private set; } = null!;

    public DateOnly Today => Service.Clock.Today();

    public static async Task<OneTeam> StartAsync()
    {
        var team = new OneTeam();
        var service = team.Service;
        await service.StartAsync();
        team.Manager = await service.AddAccountAsync(Role.ServiceManager);
        team.OtherManager = await service.AddAccountAsync(Role.ServiceManager);
        team.Worker = await service.AddAccountAsync(Role.Practitioner, name: "Amina Farah");
        team.Colleague = await service.AddAccountAsync(Role.Practitioner, name: "Tom Rees", limit: 1);
        team.Mentor = await service.AddAccountAsync(Role.PeerMentor, name: "Jade Osei");
        team.Person = await service.AddCaseAsync(team.Worker);
        return team;
    }

    /// <summary>Work at one door of an area.</summary>
    public async Task AtAsync<T>(Account by, Func<T, Viewer, Task> work)
        where T : notnull
    {
        using var scope = Service.Scope();
        await work(scope.Get<T>(), Service.ViewerOf(by));
    }

    /// <summary>Work on the young person's record.</summary>
    public async Task OnAsync(Account by, Func<OpenedRecord, Task> work)
    {
        using var record = await Service.OpenRecordAsync(by, Person.Id);
        await work(record);
    }

    public Task StageAsync(MentorStage to) => Service.DecideStageAsync(Manager, Mentor, to);

    public async Task StageUpToAsync(MentorStage stage)
    {
        for (var to = MentorStage.Independent; to <= stage; to++)
            await StageAsync(to);
    }

    public Task AllocateAsync(Account by, Account worker, AllocationPart part = AllocationPart.CoWorker, Guid? referral = null) =>
        EpisodeAsync<Allocating>((allocating, opened, words) => allocating.AllocateAsync(Service.ViewerOf(by), opened, words, worker.Id, part, null, default), referral);

    public Task HandOverAsync(Account to) => EpisodeAsync<ComingAndGoing>((doing, referral, words) => doing.HandOverAsync(Service.ViewerOf(Manager), referral, words, to.Id, "Moved", null, default));

    public Task EndAsync(Guid? referral = null) => EpisodeAsync<ComingAndGoing>((doing, referral, words) => doing.EndAsync(Service.ViewerOf(Manager), referral, words, "support_no_longer_required", null, null, default), referral);

    /// <summary>An administrator withdraws an account.</summary>
    public Task WithdrawAsync(Account account) => AccountAsync(account, (keeping, found) => keeping.DisableAsync(null, found.Id, default));

    /// <summary>An administrator gives an account another role.</summary>
    public Task PlaceAsync(Account account, Role role) => AccountAsync(account, (keeping, found) => keeping.ChangeAsync(null, found.Id, new(role, found.SiteId, null, null), default));

    public Task CoverAsync(Account by, Account worker, int from = 3, int to = 5) => Service.CoverAsync(Person.Id, worker, Today.AddDays(from), Today.AddDays(to), by);

    public Task AwayAsync(Account who, int from = 3, int to = 5, Account? by = null) => Service.NoteAwayAsync(by ?? Manager, who, Today.AddDays(from), Today.AddDays(to));

    public Task ShiftAsync(Account by, Account who, OnCallPart part = OnCallPart.Worker) => AtAsync<Rota>(by, (rota, viewer) =>
        rota.PutAsync(viewer, new(Ids.New(), Manager.SiteId!.Value, part, who.Id, Today.AddDays(4).AtLondon(new(18, 0)), Today.AddDays(4).AtLondon(new(23, 0)), "07700 900001"), default));

    public async Task EpisodeAsync<T>(Func<T, Referral, PersonWords, Task> work, Guid? id = null)
        where T : notnull
    {
        using var scope = Service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var referral = await db.Referrals.SingleAsync(r => id == null ? r.YoungPersonId == Person.Id : r.Id == id);
        await work(scope.Get<T>(), referral, await Service.WordsAsync(db, referral.YoungPersonId));
    }

    private async Task AccountAsync(Account account, Func<AccountKeeping, Account, Task> work)
    {
        using var scope = Service.Scope();
        await work(scope.Get<AccountKeeping>(), await scope.Get<ServiceDatabase>().Users.SingleAsync(u => u.Id == account.Id));
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
