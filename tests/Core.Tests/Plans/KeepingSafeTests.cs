using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Tests.Plans;

public sealed class KeepingSafeTests : OnePlan
{
    [Fact]
    public async Task Make_Anew_KeepsTheVersionBefore()
    {
        await MakeAsync(Told());
        await MakeAsync(Told(1) with { SafePlaces = "Nan's\nThe library" });
        using var record = await OpenAsync();
        var safe = record.Get<KeepingSafe>();
        record.Words.Open((await safe.CurrentAsync(Person.Id, CancellationToken.None))!.SafePlaces).ShouldBe("Nan's\nThe library");
        record.Words.Open((await safe.FindAsync(Person.Id, 1, CancellationToken.None))!.SafePlaces).ShouldBe("Nan's");
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    public static TheoryData<string> Parts => ["WarningSigns", "SafePlaces", "WhoToCall"];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Make_WithoutWhatKeepsThemSafe_IsRefused(string part)
    {
        var told = part switch { "WarningSigns" => Told() with { WarningSigns = " " }, "SafePlaces" => Told() with { SafePlaces = null }, _ => Told() with { WhoToCall = "" } };
        (await Should.ThrowAsync<RuleException>(() => MakeAsync(told))).About.ShouldBe(part);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(93)]
    public async Task Make_WithoutAReviewWithinThreeMonths_IsRefused(int days) =>
        (await Should.ThrowAsync<RuleException>(() => MakeAsync(Told() with { ReviewOn = Today.AddDays(days) }))).About.ShouldBe("ReviewOn");

    [Fact]
    public async Task Make_WithoutTheirVoice_SaysWhyAndByWhen()
    {
        (await Should.ThrowAsync<RuleException>(() => MakeAsync(Told() with { Voice = new(null, null, null) }))).About.ShouldBe(nameof(OwnVoice.Voice));
        await MakeAsync(Told() with { Voice = new(null, "He was too tired.", Today.AddDays(7)) });
    }

    [Fact]
    public async Task Make_TenAtOnceFromTheSameVersion_OneIsKeptAndTheOthersAreTold()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            try
            {
                await MakeAsync(Told());
                return true;
            }
            catch (RuleException told)
            {
                told.Message.ShouldContain("Somebody else");
                return false;
            }
        }));
        made.Count(m => m).ShouldBe(1);
        await using var db = Service.Open();
        (await db.SafetyPlans.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task SafetyPlan_ThatWouldHelpNobody_IsRefused()
    {
        await Refused.AsAsync("A safety plan is looked at again within three months.", () => MakeAsync(Told() with { ReviewOn = Today.AddDays(100) }));
        await Refused.AsAsync("Write down by what they notice that it is getting dangerous.", () => MakeAsync(Told() with { WarningSigns = " " }));
        await Refused.AsAsync("Write down at least one safe place.", () => MakeAsync(Told() with { SafePlaces = " " }));
        await Refused.AsAsync("Write down at least one person to call, with the number.", () => MakeAsync(Told() with { WhoToCall = " " }));
    }

    private NewSafetyPlan Told(int follows = 0) => new(Ids.New(), follows, new("Don't ring the house.", null, null), Today.AddDays(60))
    {
        WarningSigns = "Two calls after eleven", SafePlaces = "Nan's", WhoToCall = "Sam 07700 900456", WhatNotToDo = "Ring the house",
    };

    private async Task MakeAsync(NewSafetyPlan told)
    {
        using var record = await OpenAsync();
        await record.Get<KeepingSafe>().MakeAsync(record.By, record.Person, record.Words, told, CancellationToken.None);
    }
}
