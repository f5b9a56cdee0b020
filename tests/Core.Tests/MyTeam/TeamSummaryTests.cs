using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyTeam;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.MyTeam;

public sealed class TeamSummaryTests : TeamFixture
{
    [Fact]
    public async Task Team_CountsTheWaitingList_AndTheLongestWait()
    {
        var first = await Service.AddReferralAsync();
        await SetAsync(first, ReferralStatus.Waiting);
        Service.Clock.Advance(TimeSpan.FromDays(6));
        await SetAsync(await Service.AddReferralAsync("Siân", "Hughes"), ReferralStatus.Waiting);
        var team = await TeamAsync();
        (team.Figures[TeamFigure.Waiting], team.LongestWaitDays).ShouldBe((2, 6));
    }

    [Fact]
    public async Task Team_CountsOpenYoungPeopleWithoutALead()
    {
        await Service.AddCaseAsync(Worker);
        await SetAsync(await Service.AddReferralAsync("Siân", "Hughes"), ReferralStatus.Open);
        var team = await TeamAsync();
        (team.Figures[TeamFigure.WithUs], team.Figures[TeamFigure.WithoutLead]).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Team_CountsHoldsDueAndHoldsWithoutADay()
    {
        foreach (var review in new DateOnly?[] { Today, Today.AddDays(1), null })
        {
            var person = await Service.AddCaseAsync(Worker);
            await WriteAsync(person, async db =>
            {
                var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == person.Id);
                referral.Status = ReferralStatus.OnHold;
                db.Holds.Add(new Hold { ReferralId = referral.Id, YoungPersonId = person.Id, From = Today, ReviewOn = review, AccountId = null });
            });
        }
        var team = await TeamAsync();
        (team.Figures[TeamFigure.HoldsDue], team.Figures[TeamFigure.HoldsWithoutDate]).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Team_CountsPlansByTheLatestOne_AndVoicesWhoseDayHasCome()
    {
        var person = await Service.AddCaseAsync(Worker);
        var first = Ids.New();
        await AgreeAsync(person, first, null, new OwnVoice(null, "Not met yet.", Today.AddDays(3)), Today.AddDays(10));
        (await TeamAsync()).Figures[TeamFigure.VoicesDue].ShouldBe(0);
        Service.Clock.Advance(TimeSpan.FromDays(10));
        var due = await TeamAsync();
        (due.Figures[TeamFigure.PlansDue], due.Figures[TeamFigure.VoicesDue]).ShouldBe((1, 1));
        await AgreeAsync(person, Ids.New(), first, new OwnVoice("I want to box.", null, null), Today.AddDays(60));
        var agreed = await TeamAsync();
        (agreed.Figures[TeamFigure.PlansDue], agreed.Figures[TeamFigure.VoicesDue]).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Team_LeavesOutRestrictedRecords()
    {
        var person = await Service.AddCaseAsync(Worker);
        await WriteAsync(person, async db => (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).Restricted = true);
        var team = await TeamAsync();
        (team.Figures[TeamFigure.WithUs], team.LongestSilences.Count, team.Known.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Known_EachFieldsMissing_AreTheRecordsBehindIt()
    {
        await Service.AddCaseAsync(Worker);
        var bare = await Service.AddCaseAsync(Worker);
        await WriteAsync(bare, async db =>
        {
            var person = await db.YoungPeople.SingleAsync(p => p.Id == bare.Id);
            (person.DateOfBirth, person.Ethnicity) = (null, "not_known");
            db.ReferralReasons.RemoveRange(await db.ReferralReasons.Where(r => r.YoungPersonId == bare.Id).ToListAsync());
        });
        var known = (await TeamAsync()).Known;
        known.Single(k => k.Field.Code == "date_of_birth").ShouldSatisfyAllConditions(k => k.Known.ShouldBe(1), k => k.Of.ShouldBe(2));
        known.Single(k => k.Field.Code == "reasons").Known.ShouldBe(1);
        known.Single(k => k.Field.Code == "ethnicity").Known.ShouldBe(0);
        await using var db = Service.Open();
        foreach (var share in known)
            (await share.Field.Missing(db, db.WithUs(Service.ViewerOf(Manager), Manager.SiteId)).CountAsync()).ShouldBe(share.Missing, share.Field.Code);
    }

    [Fact]
    public async Task Team_TakesAsManyQueriesForThirtyAsForTwo()
    {
        var other = await Service.AddAccountAsync(Role.Practitioner, limit: 100);
        await Service.AddCaseAsync(Worker);
        await Service.AddCaseAsync(other);
        var few = await CountAsync();
        for (var i = 0; i < 28; i++)
            await Service.AddCaseAsync(i % 2 == 0 ? Worker : other);
        (await CountAsync()).ShouldBe(few);
    }

    private async Task<int> CountAsync()
    {
        using var queries = new QueryCount(Service);
        (await TeamAsync()).LongestSilences.ShouldNotBeEmpty();
        return queries.Taken();
    }

    private Task SetAsync(Referral referral, ReferralStatus status) => WriteAsync(
        referral.YoungPersonId,
        async db => (await db.Referrals.SingleAsync(r => r.Id == referral.Id)).Status = status);

    private async Task AgreeAsync(YoungPerson person, Guid key, Guid? follows, OwnVoice voice, DateOnly reviewOn)
    {
        using var record = await Service.OpenRecordAsync(Worker, person.Id);
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, key, follows, new(Today, voice, reviewOn), CancellationToken.None);
    }
}
