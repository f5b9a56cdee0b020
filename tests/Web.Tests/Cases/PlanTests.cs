using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class PlanTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Plan_IsAgreed_ShownWithTheirVoiceFirst_AndAGoalIsReached()
    {
        var (browser, person) = await StartAsync();
        (await browser.GetAsync($"/cases/{person.Reference}/plan")).Text.ShouldContain("No plan yet");
        var plan = await AgreeAsync(browser, person);
        plan.Done.ShouldBe("Plan agreed");
        plan.Find(".own-words")!.TextContent.ShouldBe("I want them to leave me alone.");
        plan.Text.ShouldContain("Exploitation");
        plan.Text.ShouldContain("Contacts per week2");
        var reached = await browser.SubmitAsync(plan.Form());
        reached.Text.ShouldContain("Get my CSCS card Sam finds the course Small steps Get my CSCS card Reached");
    }

    [Fact]
    public async Task Plan_PostedTwice_IsOnePlan()
    {
        var (browser, person) = await StartAsync();
        var form = (await browser.GetAsync($"/cases/{person.Reference}/plan/agree")).Form();
        await browser.SubmitAsync(form, Answers());
        await browser.SubmitAsync(form, Answers());
        await using var db = host.Service.Open();
        (await db.Plans.CountAsync(p => p.YoungPersonId == person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Plan_WithATopicThatIsNotOffered_IsRefused()
    {
        var (browser, person) = await StartAsync();
        var form = (await browser.GetAsync($"/cases/{person.Reference}/plan/agree")).Form();
        (await browser.SubmitAsync(form, [.. Answers(), ("Input.Topics", "shoplifting")])).Errors.ShouldBe(["Choose one of the list"]);
    }

    [Fact]
    public async Task Plan_ChangedBySomebodyElse_IsShownFieldByField_AndThenSaved()
    {
        var (browser, person) = await StartAsync();
        await AgreeAsync(browser, person);
        var (mine, theirs) = (await browser.GetAsync($"/cases/{person.Reference}/plan/change"), await browser.GetAsync($"/cases/{person.Reference}/plan/change"));
        await browser.SubmitAsync(theirs.Form(), ("Input.ContactsPerWeek", "3"));
        var told = await browser.SubmitAsync(mine.Form(), ("Input.ContactsPerWeek", "1"));
        told.Text.ShouldContain("Contacts per week31");
        told.Find("input[name='Input.ContactsPerWeek']")!.GetAttribute("value").ShouldBe("1");
        (await browser.SubmitAsync(told.Form())).Text.ShouldContain("Contacts per week1");
        await using var db = host.Service.Open();
        (await db.Acts.CountAsync(a => a.Chain == person.Id && a.Kind == ActKind.PlanChanged)).ShouldBe(2);
    }

    [Fact]
    public async Task TheirCopy_IsInPlainWords_AndInWelshForWhoWantsWelsh()
    {
        var (browser, person) = await StartAsync();
        await AgreeAsync(browser, person);
        var english = await browser.GetAsync($"/cases/{person.Reference}/plan/for-them");
        english.Text.ShouldContain("Spotting when someone is using you");
        english.Text.ShouldContain("We will see you 2 times a week.");
        await using (var db = host.Service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).Language = "cy";
            db.Record(new Deed(ActKind.DetailsChanged, null, person.Id, person.Id));
            await db.SaveChangesAsync();
        }
        var welsh = await browser.GetAsync($"/cases/{person.Reference}/plan/for-them");
        welsh.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        var copy = welsh.Find("article")!;
        copy.GetAttribute("lang").ShouldBe("cy");
        copy.QuerySelector("h1")!.TextContent.ShouldBe("Fy nghynllun");
        copy.TextContent.ShouldContain("Gweld pan fydd rhywun yn eich defnyddio chi");
        copy.TextContent.ShouldContain("Hydref");
        welsh.Text.ShouldContain("Read this together");
    }

    private async Task<WebPage> AgreeAsync(Browser browser, YoungPerson person) =>
        await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/plan/agree")).Form(), [.. Answers(), ("Input.Topics", "exploitation")]);

    private (string, string?)[] Answers()
    {
        var review = new DateOnly(2021, 10, 20);
        host.Clock.Today().ShouldBe(new DateOnly(2021, 8, 31));
        return
        [
            ("Input.Voice", "I want them to leave me alone."), ("Input.Goals[0].InTheirWords", "Get my CSCS card"), ("Input.Goals[0].WhoDoesWhat", "Sam finds the course"),
            ("Input.ContactsPerWeek", "2"), ("Input.CrisisSupport", "yes"),
            ("Input.ReviewOn.Day", $"{review.Day}"), ("Input.ReviewOn.Month", $"{review.Month}"), ("Input.ReviewOn.Year", $"{review.Year}"),
        ];
    }

    private async Task<(Browser Browser, YoungPerson Person)> StartAsync()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        return (await host.SignedInAsync(worker), await host.Service.AddCaseAsync(worker));
    }
}
