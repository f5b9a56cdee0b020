using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Engagement;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

/// <summary>A concern about a colleague goes past the colleague and their line.</summary>
public sealed class StaffConcernTests : IAsyncLifetime
{
    private OneConcern one = null!;

    public async Task InitializeAsync() => one = await OneConcern.StartAsync(raised: false);

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Role.Practitioner, Role.NationalLead, true)]
    [InlineData(Role.Practitioner, Role.Guardian, true)]
    [InlineData(Role.Practitioner, Role.ServiceManager, false)]
    [InlineData(Role.Practitioner, Role.Practitioner, false)]
    [InlineData(Role.Practitioner, Role.PeerMentor, false)]
    [InlineData(Role.ServiceManager, Role.NationalLead, true)]
    [InlineData(Role.NationalLead, Role.NationalLead, false)]
    [InlineData(Role.NationalLead, Role.Guardian, true)]
    [InlineData(Role.Guardian, Role.Guardian, false)]
    [InlineData(Role.Guardian, Role.NationalLead, true)]
    public async Task ConcernAbout_IsSeenBy(Role about, Role viewer, bool seen)
    {
        var colleague = await one.Service.AddAccountAsync(about);
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "He was in the car alone with him", AboutStaff = true, ColleagueId = colleague.Id });
        var by = one.Service.ViewerOf(await one.Service.AddAccountAsync(viewer));
        using var scope = one.Service.Scope();
        (await scope.Get<ConcernRecords>().FindAboutStaffAsync(by, one.Id, CancellationToken.None) is not null).ShouldBe(seen);
        (await scope.Get<ConcernRecords>().AboutStaffAsync(by, CancellationToken.None)).Count.ShouldBe(seen ? 1 : 0);
    }

    [Fact]
    public async Task TheColleagueWhoWorksWithThem_AndTheirManager_SeeNothingOfIt()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "He was in the car alone with him", AboutStaff = true, ColleagueId = one.Case.Worker.Id }, one.Manager);
        foreach (var by in new[] { one.Case.By, one.Manager, one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.NationalLead)) })
        {
            await one.Case.DoAsync(async (scope, opened) =>
            {
                (await scope.Get<ConcernRecords>().OfAsync(by, opened.Person.Id, CancellationToken.None)).ShouldBeEmpty();
                (await scope.Get<ConcernRecords>().FindAsync(by, opened.Person.Id, one.Id, CancellationToken.None)).ShouldBeNull();
                (await scope.Get<CaseHistory>().ReadAsync(opened.Person.Id, opened.Words, HistoryPart.All, 1, 100, CancellationToken.None))
                    .Events.ShouldAllBe(e => e.Act == null || !e.Act.ToString()!.Contains("Concern"));
            });
        }
    }

    [Fact]
    public async Task TheGuardian_IsToldAtOnce_ButNotOfAGuardian()
    {
        var guardian = await one.Service.AddAccountAsync(Role.Guardian);
        await one.RaiseAsync(new NewConcern(Guid.NewGuid()) { Seen = "A", AboutStaff = true, ColleagueId = guardian.Id });
        await using var before = one.Service.Open();
        (await before.Alerts.CountAsync()).ShouldBe(0);
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "B", AboutStaff = true, ColleagueName = "The cleaner" });
        await using var db = one.Service.Open();
        (await db.Alerts.SingleAsync()).Kind.ShouldBe(AlertKind.StaffConcernRaised);
    }

    [Fact]
    public async Task OrdinaryConcern_IsNotAmongThoseAboutColleagues()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone", ColleagueId = one.Case.Worker.Id });
        var lead = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.NationalLead));
        using var scope = one.Service.Scope();
        (await scope.Get<ConcernRecords>().FindAboutStaffAsync(lead, one.Id, CancellationToken.None)).ShouldBeNull();
        (await one.ReadAsync()).ColleagueId.ShouldBeNull();
    }
}
