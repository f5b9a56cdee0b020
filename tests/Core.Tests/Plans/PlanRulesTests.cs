using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;

namespace Steadfast.Core.Tests.Plans;

/// <summary>What a plan, a promise and a brokered service refuse, each in its own sentence.</summary>
public sealed class PlanRulesTests : OnePlan
{
    [Fact]
    public async Task Plan_AgreedTomorrow_OrWithEightContactsAWeek_IsRefused()
    {
        await Refused.AsAsync("The day the plan was agreed must be today or before.", () => AgreeAsync(told => told with { AgreedOn = Today.AddDays(1) }));
        await Refused.AsAsync("Contacts per week must be from 1 to 7. Leave it empty if the plan does not say.", () => AgreeAsync(told => told with { ContactsPerWeek = 8 }));
    }

    [Fact]
    public async Task Plan_AgreedByTwoAtOnce_IsOne_AndTheOtherReadsIt() =>
        (await Refused.DoneOfAsync(Enumerable.Range(0, 3).Select(_ => (Func<Task>)(() => AgreeAsync(told => told))))).ShouldBe(1);

    [Theory]
    [InlineData(" ", "Nia", 1, "Say what was promised.")]
    [InlineData("Ring the college", "", 1, "Say who promised it.")]
    [InlineData("Ring the college", "Nia", null, "Say by which day it will be done, today or later.")]
    [InlineData("Ring the college", "Nia", -1, "Say by which day it will be done, today or later.")]
    public void Promise_WithoutWhatWhoOrDay_IsRefused(string what, string who, int? days, string sentence) =>
        Should.Throw<RuleException>(() => Promising.MustBeWhole([new(null, null, null), new(what, who, days is { } d ? Today.AddDays(d) : null)], Today)).Message.ShouldBe(sentence);

    [Fact]
    public void Promises_MoreThanTenAtOnce_AreRefused() =>
        Should.Throw<RuleException>(() => Promising.MustBeWhole([.. Enumerable.Repeat(new ToldPromise("Ring", "Nia", Today), 11)], Today)).Message.ShouldBe("Promise at most ten things at once.");

    [Theory]
    [InlineData(" ", 0, "Enter what the service is called.")]
    [InlineData("CAMHS", 1, "The day we asked must be today or before.")]
    public async Task Service_WithoutAName_OrAskedForTomorrow_IsRefused(string name, int days, string sentence)
    {
        using var record = await OpenAsync();
        await Refused.AsAsync(sentence, () => record.Get<Brokering>().AskAsync(record.By, record.Person, record.Words, new(Ids.New(), "counselling", name, Today.AddDays(days), null), default));
    }

    private async Task AgreeAsync(Func<AgreedPlan, AgreedPlan> change)
    {
        using var record = await OpenAsync();
        var told = new AgreedPlan(Today, new("I want to be left alone by them.", null, null), Today.AddDays(60)) { ContactsPerWeek = 2 };
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, Ids.New(), Plan, change(told), default);
    }
}
