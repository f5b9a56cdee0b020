using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.MyDay;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class SafeguardingToDoTests : IAsyncLifetime
{
    private OneConcern one = null!;

    public async Task InitializeAsync() => one = await OneConcern.StartAsync(raised: false);

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task Concern_IsTheManagersToRead_AndTheWorkersToTell()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = "I owe them" });
        var worker = (await OfAsync(one.Case.By)).ShouldHaveSingleItem();
        (worker.English, worker.IsUrgent, worker.Initials, worker.At).ShouldBe(("Tell who must be told of a concern", false, "RB", new TimeOnly(13, 0)));
        var manager = await OfAsync(one.Manager);
        manager.Select(t => (t.English, t.IsUrgent)).ShouldBe([("Read a concern", true), ("Tell who must be told of a concern", false)], ignoreOrder: true);
        (await OfAsync(one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.ServiceManager, "Edinburgh")))).ShouldBeEmpty();
        (await OfAsync(one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.Practitioner)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Overdue_IsUrgent_AndUnreadForADayGoesToTheNationalLead()
    {
        var lead = await one.Service.AddAccountAsync(Role.NationalLead);
        await one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = "I owe them" });
        (await OfAsync(one.Service.ViewerOf(lead))).ShouldBeEmpty();
        one.Service.Clock.Advance(TimeSpan.FromHours(2));
        (await OfAsync(one.Case.By)).ShouldHaveSingleItem().IsUrgent.ShouldBeTrue();
        one.Service.Clock.Advance(TimeSpan.FromHours(23));
        (await OfAsync(one.Service.ViewerOf(lead))).ShouldContain(t => t.English == "Read a concern");
    }

    [Fact]
    public async Task Answer_IsAskedFor_AndAClosingGoesToSomebodyElse()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { InTheirWords = "I owe them" });
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Referred));
        (await OfAsync(one.Case.By)).ShouldContain(t => t.English == "Ask the statutory service for their answer" && t.Due == new DateOnly(2021, 9, 7));
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Answered));
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.OurPartDone));
        (await OfAsync(one.Manager)).ShouldHaveSingleItem().English.ShouldBe("Close a concern");
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Closed));
        (await OfAsync(one.Manager)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ConcernAboutAColleague_WaitsForTheNationalLead_NamesNobody_AndForNobodyElse()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "Alone at midnight", AboutStaff = true, ColleagueId = one.Manager.AccountId });
        (await OfAsync(one.Manager)).ShouldBeEmpty();
        (await OfAsync(one.Case.By)).ShouldBeEmpty();
        var lead = await OfAsync(one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.NationalLead)));
        lead.ShouldContain(t => t.English == "Read a concern" && t.IsUrgent);
        lead.ShouldAllBe(t => t.Name == null && t.Initials == null && t.Path.StartsWith("/safeguarding/staff-concerns/"));
    }

    [Fact]
    public async Task Queries_DoNotGrowWithConcerns()
    {
        using var count = new QueryCount(one.Service);
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone" });
        var of1 = await count.OfAsync(() => OfAsync(one.Manager));
        for (var i = 0; i < 8; i++)
            await one.RaiseAsync(new NewConcern(Guid.NewGuid()) { Seen = "Another" });
        (await count.OfAsync(() => OfAsync(one.Manager))).ShouldBe(of1);
        of1.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Unknown_IsAskedForNearTheDay_ThenUrgent_UntilAReferral()
    {
        (await SafetyOfAsync(one.Case.By)).ShouldBeEmpty();
        one.Service.Clock.Advance(TimeSpan.FromDays(6));
        var asked = (await SafetyOfAsync(one.Case.By)).ShouldHaveSingleItem();
        (asked.English, asked.Due).ShouldBe(("Ask whether services know them", new DateOnly(2021, 9, 10)));
        foreach (var service in new[] { "children_services", "police" })
            await one.Case.DoAsync((scope, opened) => scope.Get<KnownToServices>().AskAsync(one.Case.By, opened.Person.Id, opened.Words, Guid.NewGuid(), service, one.Service.Clock.Today(), "Desk", ServicesAnswer.NotKnown, null, CancellationToken.None));
        foreach (var by in new[] { one.Case.By, one.Manager })
            (await SafetyOfAsync(by)).ShouldHaveSingleItem().IsUrgent.ShouldBeTrue();
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "Known to nobody" });
        await one.TakeAsync(one.Manager, OneConcern.Step(ConcernStatus.Referred));
        (await SafetyOfAsync(one.Case.By)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_IsUrgent_AndItsConversationIsDueAfterIt()
    {
        var id = Guid.NewGuid();
        await one.Case.DoAsync((scope, opened) => scope.Get<Missing>().RecordAsync(one.Case.By, opened.Person.Id, opened.Words, new NewMissing(id, one.Case.By.Now.AddHours(-3)), CancellationToken.None));
        var now = (await SafetyOfAsync(one.Manager)).ShouldHaveSingleItem();
        (now.English, now.IsUrgent).ShouldBe(("Missing, and the police have not been told", true));
        await one.Case.DoAsync(async (scope, opened) => await scope.Get<Missing>().ChangeAsync(one.Case.By, (await scope.Get<Missing>().OfAsync(opened.Person.Id, CancellationToken.None)).Single().Episode, opened.Words, one.Case.By.Now, null, null, CancellationToken.None));
        var back = (await SafetyOfAsync(one.Case.By)).ShouldHaveSingleItem();
        (back.English, back.Due, back.IsUrgent).ShouldBe(("Return conversation", new DateOnly(2021, 9, 3), false));
    }

    [Fact]
    public async Task Learning_CountsWithoutNames_AndLeavesColleaguesOut()
    {
        await one.RaiseAsync(new NewConcern(one.Id) { Seen = "A new phone", Kind = "threats" });
        await one.RaiseAsync(new NewConcern(Guid.NewGuid()) { Seen = "Alone at midnight", AboutStaff = true, ColleagueId = one.Case.Worker.Id });
        one.Service.Clock.Advance(TimeSpan.FromMinutes(30));
        foreach (var to in new[] { ConcernStatus.Seen, ConcernStatus.OurPartDone, ConcernStatus.Closed })
            await one.TakeAsync(one.Manager, OneConcern.Step(to) with { Said = "Ask earlier" });
        using var scope = one.Service.Scope();
        var learnt = await scope.Get<Learning>().ReadAsync(one.Manager, null, new(2021, 8, 1), new(2021, 8, 31), CancellationToken.None);
        (learnt.Raised, learnt.StillOpen, learnt.Referred, learnt.ReadWithinAnHour).ShouldBe((1, 0, 0, (1, 1)));
        learnt.ByKind.ShouldBe(new Dictionary<string, int> { ["threats"] = 1 });
        learnt.Lessons.ShouldHaveSingleItem().Learnt.ShouldBe("Ask earlier");
        (await scope.Get<Learning>().ReadAsync(one.Case.By, null, new(2021, 8, 1), new(2021, 8, 31), CancellationToken.None)).Raised.ShouldBe(0);
        (await scope.Get<Learning>().ReadAsync(one.Manager, null, new(2021, 7, 1), new(2021, 7, 31), CancellationToken.None)).Raised.ShouldBe(0);
    }

    private async Task<IReadOnlyList<ToDo>> OfAsync(Viewer by)
    {
        using var scope = one.Service.Scope();
        return await new SafeguardingToDo(scope.Get<Core.Database.ServiceDatabase>(), one.Service.Sealer).ForAsync(by with { Now = one.Service.Clock.Instant() }, one.Service.Clock.Today(), CancellationToken.None);
    }

    private async Task<IReadOnlyList<ToDo>> SafetyOfAsync(Viewer by)
    {
        using var scope = one.Service.Scope();
        return await new SafetyToDo(scope.Get<Core.Database.ServiceDatabase>(), one.Service.Sealer).ForAsync(by with { Now = one.Service.Clock.Instant() }, one.Service.Clock.Today(), CancellationToken.None);
    }
}
