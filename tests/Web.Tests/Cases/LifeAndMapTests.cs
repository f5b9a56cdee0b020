using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class LifeAndMapTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Life_IsDrawn_AndIsTheSameAsAList()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/assessments/life/event", [("Input.Kind", "police_contact"), ("Input.What", "Stopped on the way home"), ("Input.When", "day"), .. CasePages.Day("Input.On", new DateOnly(2019, 11, 2))]);
        await mine.SendAsync("/assessments/life/event", ("Input.Kind", "good_thing"), ("Input.What", "Learnt to <swim>"), ("Input.When", "age"), ("Input.Age", "7"));
        var page = await mine.GetAsync("/assessments/life");
        var picture = page.Find("figure svg")!;
        picture.GetAttribute("role").ShouldBe("img");
        picture.QuerySelectorAll("circle").Length.ShouldBe(3);
        picture.TextContent.ShouldContain("Learnt to <swim>");
        page.Document.QuerySelectorAll("ol.people li").Select(l => l.QuerySelector(".row-facts")!.TextContent).ShouldBe(["Learnt to <swim>", "Stopped on the way home"]);
        page.Find("figure table").ShouldBeNull();
    }

    [Fact]
    public async Task LifeEvent_WithoutATime_SaysWhatWouldBeRight_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var refused = await mine.SendAsync("/assessments/life/event", ("Input.Kind", "loss"), ("Input.What", "Grandad died"), ("Input.When", "year"));
        refused.Errors.ShouldBe(["Say when: the day, the year, or how old they were. One of the three is enough."]);
        refused.Find("textarea")!.TextContent.Trim().ShouldBe("Grandad died");
        (await mine.Browser.SubmitAsync(refused.Form(), ("Input.Year", "nineteen"))).Errors.ShouldHaveSingleItem().ShouldContain("nineteen");
    }

    [Fact]
    public async Task LifeEvent_ChangedBySomebodyElse_IsShownFieldByField_AndTakenOutItIsGone()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/assessments/life/event", ("Input.Kind", "loss"), ("Input.What", "Grandad died"), ("Input.When", "year"), ("Input.Year", "2017"));
        var href = (await mine.GetAsync("/assessments/life")).Find("ol.people a")!.GetAttribute("href")!;
        var (one, other) = (await mine.Browser.GetAsync(href), await mine.Browser.GetAsync(href));
        await mine.Browser.SubmitAsync(FormOf(one), ("Input.What", "Grandad Emlyn died"));
        var told = await mine.Browser.SubmitAsync(FormOf(other), ("Input.What", "Tad-cu died"));
        told.Text.ShouldContain("Grandad Emlyn died");
        (await mine.Browser.SubmitAsync(FormOf(told))).Text.ShouldContain("Tad-cu died");
        var gone = await mine.Browser.SubmitAsync(FormOf(await mine.Browser.GetAsync(href), "TakeOut"));
        gone.Done.ShouldBe("Taken out");
        (await mine.Browser.GetAsync(href)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Map_ShowsExploiters_ToTheirWorkersAndManager_AndNoWordOfThemToTheNationalLead()
    {
        var mine = await CasePages.OfAsync(host);
        await PutAsync(mine, "Ieuan", "friend", "close");
        await PutAsync(mine, "The Driver", "exploiter", "controls");
        await PutAsync(mine, "The underpass", "unsafe_place", "stays_away");
        var tie = await mine.GetAsync("/assessments/map/tie");
        var ids = tie.Document.QuerySelectorAll("#Input_From option").ToDictionary(o => o.TextContent, o => o.GetAttribute("value"));
        await mine.Browser.SubmitAsync(tie.Form(), ("Input.From", ids["The Driver"]), ("Input.To", ids["Ieuan"]), ("Input.Tie", "knows"));
        foreach (var browser in new[] { mine.Browser, await host.SignedInAsync(Role.ServiceManager) })
        {
            var seen = await browser.GetAsync(mine.Href + "/assessments/map");
            seen.Find("figure svg")!.TextContent.ShouldContain("The Driver");
            seen.Text.ShouldContain("Know each other: Ieuan");
        }
        var lead = await host.SignedInAsync(Role.NationalLead);
        foreach (var page in new[] { "/assessments/map", "/assessments/map/tie", "/assessments/map/entry", "/timeline", "" })
        {
            var html = (await lead.GetAsync(mine.Href + page)).Document.DocumentElement.OuterHtml;
            html.ShouldNotContain("Driver");
            html.ShouldNotContain("underpass");
        }
        (await lead.GetAsync($"{mine.Href}/assessments/map/entry/{ids["The Driver"]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync(mine.Href + "/assessments/map")).Text.ShouldContain("Ieuan");
        (await lead.GetAsync(mine.Href + "/assessments/map/entry")).Find("input[value=exploiter]").ShouldBeNull();
    }

    [Fact]
    public async Task MapEntry_OfAKindThatIsNotOffered_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/assessments/map/entry", ("Input.Name", "Ieuan"), ("Input.Kind", "enemy"), ("Input.Tie", "7"))).Errors.ShouldBe(["Choose one of the list", "Choose one of the list"]);
    }

    private static IHtmlFormElement FormOf(WebPage page, string? handler = null) => page.Document.QuerySelectorAll<IHtmlFormElement>("main form")
        .First(f => handler is null || f.GetAttribute("action")?.EndsWith("handler=" + handler, StringComparison.Ordinal) == true);

    private static Task<WebPage> PutAsync(CasePages mine, string name, string kind, string tie) =>
        mine.SendAsync("/assessments/map/entry", ("Input.Name", name), ("Input.Kind", kind), ("Input.Tie", tie));
}
