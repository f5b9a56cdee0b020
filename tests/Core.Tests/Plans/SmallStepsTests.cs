using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Steps;

namespace Steadfast.Core.Tests.Plans;

public sealed class SmallStepsTests : OnePlan
{
    [Fact]
    public async Task Steps_AreShownByTheirDay_DoneAfterThem_LeftOutLast()
    {
        await AddAsync("Ring the college", Today.AddDays(3));
        await AddAsync("Find the birth certificate", Today.AddDays(1));
        await AddAsync("Ask Dad for a lift");
        await MoveAsync("Find the birth certificate", StepStatus.Done);
        await MoveAsync("Ask Dad for a lift", StepStatus.LeftOut);
        using var record = await OpenAsync();
        var goal = (await CurrentAsync(record)).Goals[0];
        (await record.Get<SmallSteps>().OfAsync([goal.Id], CancellationToken.None))[goal.Id].Select(s => record.Words.Open(s.What))
            .ShouldBe(["Ring the college", "Find the birth certificate", "Ask Dad for a lift"]);
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(" ", 1, "What")]
    [InlineData("Ring the college", -1, "ByDay")]
    public async Task Add_WithoutWords_OrForADayGone_IsRefused(string what, int days, string about) =>
        (await Should.ThrowAsync<RuleException>(() => AddAsync(what, Today.AddDays(days)))).About.ShouldBe(about);

    [Fact]
    public async Task Add_TheSameFormTwice_IsOneStep_AndDoneTwiceIsDoneOnce()
    {
        var key = Ids.New();
        await AddAsync("Ring the college", key: key);
        await AddAsync("Ring the college", key: key);
        await MoveAsync("Ring the college", StepStatus.Done);
        await MoveAsync("Ring the college", StepStatus.Done);
        await using var db = Service.Open();
        (await db.GoalSteps.CountAsync()).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.StepDone)).ShouldBe(1);
    }

    [Fact]
    public async Task Add_ToAGoalThatIsReached_IsRefused()
    {
        using (var record = await OpenAsync())
            await record.Get<Planning>().ReachAsync(record.By, (await CurrentAsync(record)).Goals[0], CancellationToken.None);
        (await Should.ThrowAsync<RuleException>(() => AddAsync("Ring the college"))).Message.ShouldContain("reached");
    }

    [Fact]
    public async Task Add_WhileTheGoalIsReached_IsRefused()
    {
        using var mine = await OpenAsync();
        var goal = (await CurrentAsync(mine)).Goals[0];
        using (var record = await OpenAsync())
            await record.Get<Planning>().ReachAsync(record.By, (await CurrentAsync(record)).Goals[0], CancellationToken.None);
        await Refused.AsAsync("This goal is reached. Agree on another goal to go on.", () => mine.Get<SmallSteps>().AddAsync(mine.By, goal, mine.Words, Ids.New(), new("Ring the college", null, null), CancellationToken.None));
    }

    [Fact]
    public async Task ANewPlan_CarriesOnWhatIsStillToDo_AndTheOldOneKeepsItsOwn()
    {
        await AddAsync("Ring the college", Today.AddDays(3));
        await AddAsync("Find the birth certificate");
        await MoveAsync("Find the birth certificate", StepStatus.Done);
        Guid goal;
        using (var record = await OpenAsync())
            goal = (await CurrentAsync(record)).Goals[0].Id;
        await AgreeAsync(Ids.New(), Plan, new(null, "Get my CSCS card by June", null) { CarriesOn = goal }, new(null, "Sleep", null));
        using var after = await OpenAsync();
        var whole = await CurrentAsync(after);
        var steps = await after.Get<SmallSteps>().OfAsync(whole.Goals.Select(g => g.Id), CancellationToken.None);
        steps.SelectMany(s => s).Select(s => after.Words.Open(s.What)).ShouldBe(["Ring the college"]);
        (await after.Db.GoalSteps.CountAsync(s => s.GoalId == goal)).ShouldBe(2);
    }

    [Fact]
    public async Task AGoalTakenOut_TakesItsStepsAlong()
    {
        await AddAsync("Ring the college");
        using (var record = await OpenAsync())
        {
            var whole = await CurrentAsync(record);
            var told = new AgreedPlan(Today, new("I want to be left alone by them.", null, null), Today.AddDays(60)) { Goals = [new(whole.Goals[0].Id, "", null)] };
            await record.Get<Planning>().ChangeAsync(record.By, whole, record.Words, whole.Plan.Version, told, null, CancellationToken.None);
        }
        await using var db = Service.Open();
        (await db.GoalSteps.CountAsync()).ShouldBe(0);
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Step_OfNothing_ForYesterday_OrOfAGoalReached_IsRefused()
    {
        await Refused.AsAsync("Say what the step is, small enough to be done.", () => AddAsync(" "));
        await Refused.AsAsync("The day for a step must be today or later.", () => AddAsync("Ring them", Today.AddDays(-1)));
        using (var record = await OpenAsync())
            await record.Get<Planning>().ReachAsync(record.By, (await CurrentAsync(record)).Goals[0], CancellationToken.None);
        await Refused.AsAsync("This goal is reached. Agree on another goal to go on.", () => AddAsync("Ring them"));
    }

    private async Task AddAsync(string what, DateOnly? by = null, Guid? key = null)
    {
        using var record = await OpenAsync();
        await record.Get<SmallSteps>().AddAsync(record.By, (await CurrentAsync(record)).Goals[0], record.Words, key ?? Ids.New(), new(what, "Sam", by), CancellationToken.None);
    }

    private async Task MoveAsync(string what, StepStatus to)
    {
        using var record = await OpenAsync();
        var step = (await record.Db.GoalSteps.ToListAsync()).First(s => record.Words.Open(s.What) == what);
        await record.Get<SmallSteps>().MoveAsync(record.By, step, to, CancellationToken.None);
    }
}
