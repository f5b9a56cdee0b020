using System.Net;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

public sealed class ReferralJourneyTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task ByLink_FromTheGuidanceToTheReceipt_AndTheStatusPage()
    {
        var browser = host.Anyone();
        var start = await browser.GetAsync(await NewLinkAsync());
        start.Heading.ShouldBe("Ask us to work with a young person");
        start.Text.ShouldContain("This goes to our team in Cardiff.");
        var sent = await SendAsync(browser, await Answered(browser, start));

        sent.Heading.ShouldBe("Thank you: the referral is with us");
        var status = await browser.GetAsync(sent.Find(".link-to-keep a")!.GetAttribute("href")!);
        status.Text.ShouldContain("We have your referral and are reading it.");
        status.Text.ShouldNotContain("Rhys");
    }

    [Fact]
    public async Task ByLink_LanguageComesFirstInWales()
    {
        var browser = host.Anyone();
        var page = await BeginAsync(browser, await NewLinkAsync());
        page.Find("main form input:not([type=hidden]), main form select")!.GetAttribute("name").ShouldBe("Input.Language");
    }

    [Fact]
    public async Task ByAccount_TheDraftIsKept_GoneOnWith_AndTheReferralStandsOnThePartnersList()
    {
        var partner = await host.SignedInAsync(Role.Partner, null);
        var start = await partner.SubmitAsync((await partner.GetAsync("/partner")).Form());
        var form = (await partner.SubmitAsync(start.Form(), ("SiteId", (await host.Service.SiteAsync("Dundee")).Id.ToString()))).Form();
        await partner.SubmitAsync(form, ("Input.GivenName", "Finlay"), ("Input.FamilyName", "Soutar"));

        var list = await partner.GetAsync("/partner");
        list.Text.ShouldContain("Go on with the draft");
        var again = await partner.GetAsync(list.Find("main li a")!.GetAttribute("href")!);
        var other = await host.SignedInAsync(Role.Partner, null);
        (await other.GetAsync(again.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Anyone().GetAsync(again.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var checking = await Answered(partner, again);
        var sent = await SendAsync(partner, checking);
        var number = sent.Find(".govuk-panel__body strong")!.TextContent;
        number.ShouldStartWith("RDND-");
        (await partner.GetAsync("/partner")).Text.ShouldContain(number);
        (await partner.GetAsync($"/partner/{number}")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync($"/partner/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/partner")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task Status_AWrongKeyAWrongNumberAndNothing_LookTheSame()
    {
        var browser = host.Anyone();
        var sent = await SendAsync(browser, await Answered(browser, await browser.GetAsync(await NewLinkAsync())));
        var link = sent.Find(".link-to-keep a")!.GetAttribute("href")!;
        var wrongKey = await browser.GetAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'));
        var wrongNumber = await browser.GetAsync("/status/RCDF-99-A/" + link[(link.LastIndexOf('/') + 1)..]);
        (wrongKey.Status, wrongNumber.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        wrongKey.Text.ShouldBe(wrongNumber.Text);
    }

    [Fact]
    public async Task Status_WhatIsAsked_CanBeAnsweredThere()
    {
        var browser = host.Anyone();
        var sent = await SendAsync(browser, await Answered(browser, await browser.GetAsync(await NewLinkAsync())));
        var number = sent.Find(".govuk-panel__body strong")!.TextContent;
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var ask = await manager.GetAsync($"/triage/{number}/ask");
        await manager.SubmitAsync(ask.Form(), ("Input.Question", "Where does he stay?"), ("Input.Reason", "So that we find him."));

        var status = await browser.GetAsync(sent.Find(".link-to-keep a")!.GetAttribute("href")!);
        status.Text.ShouldContain("Where does he stay?");
        (await browser.SubmitAsync(status.Form())).Errors.ShouldBe(["Write your answer"]);
        var answered = await browser.SubmitAsync(status.Form(), ("Answer", "With his nan."));
        answered.Done.ShouldNotBeNull().ShouldStartWith("Thank you.");
        (await manager.GetAsync($"/triage/{number}")).Text.ShouldContain("With his nan.");
    }

    [Fact]
    public async Task Send_PostedTwice_IsOneReferralWithTheSameReceipt()
    {
        var browser = host.Anyone();
        var check = await Answered(browser, await browser.GetAsync(await NewLinkAsync()));
        var (one, two) = (await SendAsync(browser, check), await SendAsync(browser, check));
        one.Find(".govuk-panel__body strong")!.TextContent.ShouldBe(two.Find(".govuk-panel__body strong")!.TextContent);
    }

    [Fact]
    public async Task ADraft_IsKeptWhatIsTyped_AndByItsOwnLinkOnly()
    {
        var browser = host.Anyone();
        var (own, other) = (await NewLinkAsync(), await NewLinkAsync());
        await BeginAsync(browser, own);
        await BeginAsync(browser, other);
        var page = await browser.GetAsync(own + "/why");
        var (address, token) = (page.Find("main form")!.GetAttribute("data-draft-url")!, page.Find("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!);

        (await browser.PostWithoutTokenAsync(address, ("Input.Worries", "Half a sen"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PostWithoutTokenAsync(address, ("Input.Worries", "Half a sen"), ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync(own + "/why")).Find("textarea[name='Input.Worries']")!.TextContent.Trim().ShouldBe("Half a sen");
        (await browser.GetAsync(other + "/why")).Find("textarea[name='Input.Worries']")!.TextContent.Trim().ShouldBe("");
    }

    [Fact]
    public async Task ADraft_AfterSendingOrExpiry_TakesNothingMore()
    {
        var browser = host.Anyone();
        var link = await NewLinkAsync();
        await SendAsync(browser, await Answered(browser, await browser.GetAsync(link)));
        (await browser.GetAsync(link + "/why")).Path.ShouldEndWith("/sent");
        (await browser.GetAsync("/refer/not-a-key")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/refer/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_WithoutNamesReasonAndSource_SaysSoAndKeepsTheRest()
    {
        var browser = host.Anyone();
        var link = await NewLinkAsync();
        var page = await browser.SubmitAsync((await BeginAsync(browser, link)).Form(), ("Input.Address", "7 Quay Street"), ("Input.DateOfBirth.Day", "40"));
        page.Errors.ShouldContain("Enter their given name, or tick that you do not know it");
        page.Errors.ShouldContain(e => e.Contains("Date of birth"));
        page.Find("textarea[name='Input.Address']")!.TextContent.Trim().ShouldBe("7 Quay Street");
        page.Find("input[name='Input.DateOfBirth.Day']")!.GetAttribute("value").ShouldBe("40");
        (await browser.SubmitAsync((await browser.GetAsync(link + "/why")).Form())).Errors.ShouldBe(["Choose at least one reason"]);
        (await browser.SubmitAsync((await browser.GetAsync(link + "/about-you")).Form())).Errors.ShouldBe(["Say where the referral comes from"]);
        var refused = await browser.SubmitAsync((await browser.GetAsync(link + "/check")).Form());
        refused.Errors.ShouldBe(["Some answers are still needed before this can be sent."]);
    }

    [Fact]
    public async Task Check_PointsOutWordsThatBlame_AgesOutside_AndThatNobodyKnowsThem()
    {
        var browser = host.Anyone();
        var link = await NewLinkAsync();
        await BeginAsync(browser, link);
        await browser.SubmitAsync((await browser.GetAsync(link + "/young-person")).Form(), ("Input.GivenName", "Rhys"), ("Input.FamilyName", "Bowen"), ("Input.Age", "20"));
        await browser.SubmitAsync((await browser.GetAsync(link + "/why")).Form(), ("Input.Reasons", "weapon_use"), ("Input.Worries", "He is a known offender in an OCG."));
        var check = await browser.GetAsync(link + "/check");
        check.Text.ShouldContain("“offender”: young person; say what happened");
        check.Text.ShouldContain("“OCG”");
        check.Text.ShouldContain("The service is for young people of 11 to 18.");
        check.Text.ShouldContain("No agency is named");
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(2)>")]
    [InlineData("\u202Egnp.exe \u200Bتجربة \U0001F6F6 e\u0301")]
    [InlineData("'; DROP TABLE \"Referrals\"; --")]
    [InlineData("{{7*7}} ${7*7} @(1+1) %00 \\0")]
    [InlineData("line one\r\nline two\tand a tab")]
    public async Task HostileWords_ComeBackExactly(string words)
    {
        var browser = host.Anyone();
        var link = await NewLinkAsync();
        await BeginAsync(browser, link);
        var posted = await browser.SubmitAsync((await browser.GetAsync(link + "/why")).Form(), ("Input.Reasons", "weapon_use"), ("Input.Worries", words));
        posted.Status.ShouldBe(HttpStatusCode.OK);
        var kept = await browser.GetAsync(link + "/why");
        kept.Find("textarea[name='Input.Worries']")!.TextContent.ReplaceLineEndings("\n").ShouldBe(words.ReplaceLineEndings("\n"));
        kept.Document.QuerySelectorAll("main script, main img").ShouldBeEmpty();
        (await browser.GetAsync(link + "/check")).Document.QuerySelectorAll("main script, main img").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bell\u0007", "cannot be shown")]
    [InlineData(null, "Shorten this answer to 100 characters or fewer")]
    public async Task HostileNames_AreAFieldError(string? name, string error)
    {
        var browser = host.Anyone();
        var page = await browser.SubmitAsync((await BeginAsync(browser, await NewLinkAsync())).Form(), ("Input.GivenName", name ?? new string('x', 10_000)), ("Input.FamilyName", "Bowen"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Errors.ShouldHaveSingleItem().ShouldContain(error);
    }

    [Fact]
    public async Task ANullByte_IsAFormThatCannotBeRead()
    {
        var browser = host.Anyone();
        var page = await browser.SubmitAsync((await BeginAsync(browser, await NewLinkAsync())).Form(), ("Input.GivenName", "a\0b"), ("Input.FamilyName", "Bowen"));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ACodeThatWasNotOffered_IsAFieldError()
    {
        var browser = host.Anyone();
        var page = await browser.SubmitAsync((await BeginAsync(browser, await NewLinkAsync())).Form(), ("Input.GivenName", "Rhys"), ("Input.FamilyName", "Bowen"), ("Input.Gender", "x'--"));
        page.Errors.ShouldBe(["Choose an answer from the list"]);
    }

    private async Task<string> NewLinkAsync(string site = "Cardiff")
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, site);
        var made = await manager.SubmitAsync((await manager.GetAsync("/triage/give-link")).Form());
        return new Uri(made.Find(".link-to-keep a")!.GetAttribute("href")!).AbsolutePath;
    }

    private static async Task<WebPage> BeginAsync(Browser browser, string link) =>
        await browser.SubmitAsync((await browser.GetAsync(link)).Form());

    /// <summary>Answers everything that is a must, from the first page on, to the page that checks the answers.</summary>
    private static async Task<WebPage> Answered(Browser browser, WebPage start)
    {
        var page = await browser.SubmitAsync(start.Form());
        page = await browser.SubmitAsync(page.Form(), ("Input.GivenName", "Rhys"), ("Input.FamilyName", "Bowen"), ("Input.DateOfBirth.Day", "14"), ("Input.DateOfBirth.Month", "3"), ("Input.DateOfBirth.Year", "2006"));
        page = await browser.SubmitAsync(page.Form(), ("Input.Reasons", "weapon_use"), ("Input.Reasons", "missing_incidents"), ("Input.Worries", "New friends with cars."));
        page = await browser.SubmitAsync(page.Form(), ("Input.EducationSetting", "not_known"), ("Input.Agencies", "police"));
        page = await browser.SubmitAsync(page.Form(), ("Input.YoungPersonKnows", "yes"), ("Input.YoungPerson", "I want out."));
        page = await browser.SubmitAsync(page.Form(), ("Input.MustNotKnow", "His cousin"));
        page = await browser.SubmitAsync(page.Form(), ("Input.Source", "police"));
        page.Heading.ShouldBe("Check your answers");
        return page;
    }

    private static async Task<WebPage> SendAsync(Browser browser, WebPage check) => await browser.SubmitAsync(check.Form());
}
