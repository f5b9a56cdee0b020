using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Questions;

public sealed class QuestionsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Publish_ANewVersion_IsAskedAtOnce_AndAFormThatWasOpenKeepsItsOwn()
    {
        var mine = await CasePages.OfAsync(host);
        var open = await mine.GetAsync("/assess");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var done = await SendAsync(manager, BuiltInQuestions.Content.Replace("What helps at home?", "What is good at home?", StringComparison.Ordinal));
        done.Done.ShouldBe("Published. It is asked from the day you chose.");
        done.Text.ShouldContain("CardiffVersion 2");
        (await mine.GetAsync("/assess")).Text.ShouldContain("What is good at home?");
        var signs = open.Document.QuerySelectorAll("input[type=radio]").GroupBy(r => r.GetAttribute("name")!).Select(g => (g.Key, g.First().GetAttribute("value")));
        var recorded = await mine.Browser.SubmitAsync(open.Form(), [.. signs, ("Input.Voice", "I want to box."), ("Input.Answers[0].Words", "His nan."), ("Input.WhyLevels", "We know him well."), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(60))]);
        recorded.Text.ShouldContain("Questions of version 1");
        recorded.Text.ShouldContain("What helps at home?");
    }

    [Fact]
    public async Task Publish_WithFaults_NamesThemByLine_AndPublishesNothing()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        var before = await lead.GetAsync("/questions");
        var refused = await SendAsync(lead, BuiltInQuestions.Content.Replace(",home,What helps at home?,Beth sy'n helpu gartref?", ",garden,What helps at home?,", StringComparison.Ordinal), "Scotland");
        refused.Errors.ShouldContain(e => e.StartsWith("Line 9, context: 'garden' is none of", StringComparison.Ordinal));
        refused.Errors.ShouldContain(e => e.StartsWith("Line 9, welsh:", StringComparison.Ordinal));
        (await lead.GetAsync("/questions")).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task Publish_WhatIsNoText_IsRefused()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        (await SendAsync(lead, [0xFF, 0xFE, 0x00, 0xD8], "everybody")).Errors.ShouldBe(["The file is not UTF-8 text. Save it as CSV UTF-8 in your spreadsheet."]);
        (await SendAsync(lead, new byte[(256 * 1024) + 1], "everybody")).Errors.ShouldBe(["The file is larger than 256 KB."]);
    }

    [Fact]
    public async Task Publish_ByAManager_IsOfferedForTheirOwnSiteAlone()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Edinburgh");
        var form = await manager.GetAsync("/questions/publish");
        form.Document.QuerySelectorAll("input[type=radio]").Length.ShouldBe(1);
        (await SendAsync(manager, BuiltInQuestions.Content, "everybody")).Errors.ShouldBe(["A service manager publishes questions for their own site, and the national lead for anybody."]);
        (await SendAsync(manager, BuiltInQuestions.Content, "Atlantis")).Errors.ShouldBe(["Choose one of the list"]);
    }

    [Fact]
    public async Task AVersion_IsRead_AndTakenAlongAsItWasPublished()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        (await lead.GetAsync("/questions/1")).Text.ShouldContain("Beth sy'n helpu gartref?");
        var file = await lead.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, "/questions/1?handler=File"), null);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("questions-1.csv");
        (await file.Content.ReadAsStringAsync()).ShouldBe(BuiltInQuestions.Content);
        (await lead.GetAsync("/questions/99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<WebPage> SendAsync(Browser browser, string content, string? audience = null) => SendAsync(browser, Encoding.UTF8.GetBytes(content), audience);

    private async Task<WebPage> SendAsync(Browser browser, byte[] content, string? audience)
    {
        var form = (await browser.GetAsync("/questions/publish")).Form();
        using var body = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            body.Add(new StringContent(field.Value), field.Name!);
        var today = host.Clock.Today();
        foreach (var (name, value) in new[]
        {
            ("Input.Audience", audience ?? form.QuerySelector("input[type=radio]")!.GetAttribute("value")!), ("Input.WhatChanged", "Other words"),
            ("Input.From.Day", $"{today.Day}"), ("Input.From.Month", $"{today.Month}"), ("Input.From.Year", $"{today.Year}"),
        })
            body.Add(new StringContent(value), name);
        body.Add(new ByteArrayContent(content), "Input.File", "questions.csv");
        var address = new Uri(WebHost.Address, "/questions/publish");
        var response = await browser.SendAsync(HttpMethod.Post, address, body);
        return response.Headers.Location is { } next ? await browser.GetAsync(next.ToString()) : await WebPage.ReadAsync(address, response);
    }
}
