using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class ReachingPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Reaching_SaysWhatWorked_WithItsCounts_AndWhatWasNotTried()
    {
        var mine = await CasePages.OfAsync(host);
        foreach (var kind in new[] { "attempt", "contact", "contact" })
            await mine.SendAsync($"/record-contact?kind={kind}", ("Input.Way", "text"));
        await mine.SendAsync("/record-contact?kind=attempt", ("Input.Way", "knock"));
        var page = await mine.GetAsync("/reaching");
        page.Heading.ShouldBe("Reaching Rhys");
        page.Text.ShouldContain("Text or message: 2 of 3 tries reached them.");
        page.Text.ShouldContain("0 of 1 tries reached them. Last today.");
        page.Document.QuerySelectorAll(".chips a").Select(a => a.TextContent).ShouldContain("At an activity");
        page.Document.QuerySelectorAll(".chips a").Select(a => a.TextContent).ShouldNotContain("Knock on the door");
        (await mine.GetAsync("/record-contact?kind=attempt")).Text.ShouldContain("reached them 2 of 3 times");
    }

    [Fact]
    public async Task Reaching_BeforeAnything_NamesNoBestWay_AndSaysWhatEachFigureMeans()
    {
        var page = await (await CasePages.OfAsync(host)).GetAsync("/reaching");
        page.Text.ShouldContain("Nothing to name yet");
        page.Text.ShouldContain("First meetingNot yet They met: not by phone, message, letter, video or online.");
        page.Text.ShouldContain("four weeks running, Monday to Sunday");
    }

    [Fact]
    public async Task AWay_PlannedNext_StandsFirst_AndOneThatIsNot_SaysWhy()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/reaching/way/activity", ("Input.Stance", "TryNext"), ("Input.Why", "He boxes on Thursdays"));
        var refused = await mine.SendAsync("/reaching/way/knock", ("Input.Stance", "NotThisWay"));
        refused.Errors.ShouldBe(["Say why not this way, so that nobody else tries it."]);
        var page = await mine.SendAsync("/reaching/way/knock", ("Input.Stance", "NotThisWay"), ("Input.Why", "His uncle opens"));
        var rows = page.Document.QuerySelectorAll("ul.rows li");
        rows[0].TextContent.ShouldContain("He boxes on Thursdays");
        page.Text.ShouldContain("His uncle opens");
        (await mine.GetAsync("/record-contact?kind=attempt")).Document.QuerySelector("#Input_Way-item-hint")!.TextContent.ShouldBe("Not this way");
    }

    [Fact]
    public async Task AWay_ThatIsOnNoList_IsNotThere() => (await (await CasePages.OfAsync(host)).GetAsync("/reaching/way/telepathy")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Deciding_WithoutAnyoneWhoAgreed_IsRefused_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/reaching/decide", [("Input.Choice", "KeepTrying"), ("Input.Why", "Nobody home since May"), .. CasePages.Day("Input.NextLookOn", Today.AddDays(30))]);
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say who agreed");
        page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("Nobody home since May");
    }

    [Fact]
    public async Task Deciding_ToHold_PutsTheWorkOnHold_WithWhoAgreed()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/reaching/decide",
            [("Input.Choice", "Hold"), ("Input.Why", "Three months of knocks"), ("Input.People", "His mum"), ("Input.Agencies", "police"), ("Input.DoorStaysOpen", "A card each month"), .. CasePages.Day("Input.NextLookOn", Today.AddDays(60))]);
        page.Path.ShouldBe(mine.Href + "/reaching");
        page.Text.ShouldContain("Hold, with the door open");
        page.Text.ShouldContain("Agreed by His mum, Police");
        var record = await mine.GetAsync();
        record.Text.ShouldContain("His mum, Police");
        record.Text.ShouldContain("A card each month");
        (await mine.GetAsync("/timeline?show=decisions")).Text.ShouldContain("Put on hold, the door stays open");
    }

    [Fact]
    public async Task Deciding_TwiceWithOneForm_IsOneDecision()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/reaching/decide")).Form();
        (string, string?)[] answers = [("Input.Choice", "TryLater"), ("Input.Why", "After the trial"), ("Input.Agencies", "police"), .. CasePages.Day("Input.NextLookOn", Today.AddDays(40))];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mine.Browser.SubmitAsync(form, answers)));
        await using var db = host.Service.Open();
        (await db.JointDecisions.CountAsync(d => d.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Deciding_WhenTheWorkHasEnded_OffersNothing()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/end", ("Input.Reason", "support_no_longer_required"), ("Input.InTheirWords", "I am fine"));
        var page = await mine.GetAsync("/reaching/decide");
        page.Text.ShouldContain("There is nothing to decide");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task TheDayOfTheNextLook_IsOnMyDay()
    {
        var mine = await CasePages.OfAsync(host);
        await using (var db = host.Service.Open())
        {
            var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == mine.Person.Id);
            var words = host.Service.Sealer.WordsOf(await db.PersonKeys.SingleAsync(k => k.YoungPersonId == mine.Person.Id));
            db.JointDecisions.Add(new() { YoungPersonId = mine.Person.Id, ReferralId = referral.Id, Choice = JointChoice.KeepTrying, At = host.Clock.Instant(), Why = words.SealText("x"), NextLookOn = Today, AccountId = mine.Worker.Id });
            db.Record(new(Core.Acts.ActKind.KeepTryingAgreed, mine.Worker.Id, mine.Person.Id, mine.Person.Id));
            await db.SaveChangesAsync();
        }
        (await mine.Browser.GetAsync("/my-day")).Text.ShouldContain("Look again at what was decided together");
    }
}
