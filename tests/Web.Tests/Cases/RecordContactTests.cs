using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class RecordContactTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Attempt_TakesThreeTapsAndNoTyping()
    {
        var mine = await CasePages.OfAsync(host);
        // One tap on the case page, one on the way, one on Save.
        var tap = (await mine.GetAsync()).Document.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.EndsWith("kind=attempt", StringComparison.Ordinal));
        var form = (await mine.Browser.GetAsync(tap.GetAttribute("href")!)).Form();
        var after = await mine.Browser.SubmitAsync(form, ("Input.Way", "knock"));
        after.Path.ShouldBe(mine.Href);
        after.Done.ShouldBe("Attempt recorded. Thank you for trying.");
        after.Text.ShouldContain("We have not reached them yet. Tried once so far.");
    }

    [Fact]
    public async Task Contact_WithNextTry_IsOnTheCase()
    {
        var mine = await CasePages.OfAsync(host);
        var after = await mine.SendAsync("/record-contact?kind=contact", ("Input.Way", "street"), ("Input.Note", "Talked bikes"), ("Input.Next", "7"), ("Input.NextPlan", "The workshop"));
        after.Text.ShouldContain("Last contact today.");
        after.Text.ShouldContain("The workshop");
        after.Text.ShouldContain("Talked bikes");
        after.Text.ShouldContain("in 7 days");
    }

    [Fact]
    public async Task Post_WithoutWay_IsRefused_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/record-contact?kind=contact", ("Input.Note", "Talked bikes"));
        page.Errors.ShouldBe(["Choose how you tried or met"]);
        page.Find("#Input_Note")!.TextContent.Trim().ShouldBe("Talked bikes");
        page.Heading.ShouldBe("Contact with Rhys");
    }

    [Fact]
    public async Task Post_OfTheFuture_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/record-contact?kind=contact", [("Input.Way", "call"), .. CasePages.Day("Input.On", Today.AddDays(1))]);
        page.Errors.ShouldHaveSingleItem().ShouldContain("has not happened yet");
    }

    [Fact]
    public async Task Post_OfACodeNotOnTheList_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/record-contact?kind=contact", ("Input.Way", "telepathy"))).Errors.ShouldBe(["Choose one of the list"]);
    }

    [Fact]
    public async Task Post_SentTwiceAndAtOnce_IsOneContact()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/record-contact?kind=contact")).Form();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mine.Browser.SubmitAsync(form, ("Input.Way", "call"))));
        await using var db = host.Service.Open();
        (await db.Contacts.CountAsync(c => c.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_FromMyDay_GoesBackThere_AndNeverToAnotherSite()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/record-contact?kind=attempt&then=%2Fcases", ("Input.Way", "knock"))).Path.ShouldBe("/cases");
        (await mine.SendAsync("/record-contact?kind=attempt&then=https%3A%2F%2Fevil.example", ("Input.Way", "knock"))).Path.ShouldBe(mine.Href);
    }
}
