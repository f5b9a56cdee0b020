using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.MyDay;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Tests.Plans;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MyDay;

public sealed class PlansToDoTests : OnePlan
{
    [Fact]
    public async Task HighRiskWithoutASafetyPlan_IsUrgent_UntilThereIsOne()
    {
        (await WaitingAsync(Worker)).ShouldBeEmpty();
        await Service.AssessAsync(Worker, Person.Id, ("debt", "yes"));
        var waits = (await WaitingAsync(Worker)).ShouldHaveSingleItem();
        (waits.IsUrgent, waits.Path, waits.Name, waits.Initials).ShouldBe((true, $"/cases/{Person.Reference}/plan/safety/make", "Rhys Bowen", "RB"));
        await MakeSafeAsync();
        (await WaitingAsync(Worker)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ASafetyPlan_IsRemindedOfAWeekBefore_UrgentOnceItIsOld_AndThenTheManagerHears()
    {
        var manager = await Service.AddAccountAsync(Role.ServiceManager);
        var elsewhere = await Service.AddAccountAsync(Role.ServiceManager, "Edinburgh");
        await MakeSafeAsync();
        Service.Clock.Advance(TimeSpan.FromDays(53));
        (await WaitingAsync(Worker)).ShouldHaveSingleItem().IsUrgent.ShouldBeFalse();
        Service.Clock.Advance(TimeSpan.FromDays(8));
        (await WaitingAsync(Worker)).ShouldHaveSingleItem().IsUrgent.ShouldBeTrue();
        (await WaitingAsync(manager)).ShouldBeEmpty();
        Service.Clock.Advance(TimeSpan.FromDays(7));
        (await WaitingAsync(manager)).ShouldHaveSingleItem().Path.ShouldBe($"/cases/{Person.Reference}/plan/safety");
        (await WaitingAsync(elsewhere)).ShouldBeEmpty();
        (await WaitingAsync(await Service.AddAccountAsync(Role.Practitioner))).ShouldBeEmpty();
    }

    [Fact]
    public async Task AStepWhoseDayHasCome_Waits_AndOneOfAnOldPlanDoesNot()
    {
        using (var record = await OpenAsync())
            await record.Get<SmallSteps>().AddAsync(record.By, (await CurrentAsync(record)).Goals[0], record.Words, Ids.New(), new("Ring the college", null, Today.AddDays(2)), CancellationToken.None);
        (await WaitingAsync(Worker)).ShouldBeEmpty();
        Service.Clock.Advance(TimeSpan.FromDays(2));
        (await WaitingAsync(Worker)).ShouldHaveSingleItem().Due.ShouldBe(Today);
        await AgreeAsync(Ids.New(), Plan, new ToldGoal(null, "Sleep", null));
        (await WaitingAsync(Worker)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AServiceThatHasNotBegunForFourWeeks_Waits()
    {
        using (var record = await OpenAsync())
            await record.Get<Brokering>().AskAsync(record.By, record.Person, record.Words, new(Ids.New(), "counselling", "The Branch", Today.AddDays(-27), null), CancellationToken.None);
        (await WaitingAsync(Worker)).ShouldBeEmpty();
        Service.Clock.Advance(TimeSpan.FromDays(1));
        (await WaitingAsync(Worker)).ShouldHaveSingleItem().Path.ShouldEndWith("/plan/services");
    }

    private async Task MakeSafeAsync()
    {
        using var record = await OpenAsync();
        await record.Get<KeepingSafe>().MakeAsync(record.By, record.Person, record.Words, new NewSafetyPlan(Ids.New(), 0, new("Text me.", null, null), Today.AddDays(60)) { WarningSigns = "Calls", SafePlaces = "Nan's", WhoToCall = "Sam" }, CancellationToken.None);
    }

    private async Task<IReadOnlyList<ToDo>> WaitingAsync(Account by)
    {
        using var piece = Service.Scope();
        return await new PlansToDo(piece.Get<ServiceDatabase>(), Service.Sealer).ForAsync(Service.ViewerOf(by), Today, CancellationToken.None);
    }
}
