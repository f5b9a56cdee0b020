using Microsoft.AspNetCore.Html;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Tests.Ui;

public sealed class PieceTests
{
    private readonly Drawn page = new();

    [Fact]
    public async Task SummaryRow_WithNothingGiven_ReadsNotKnown()
    {
        var row = await page.ElementAsync(new SummaryRow(page.Words) { Key = "School", ChangeHref = "/change" });
        row.QuerySelector("dd")!.TextContent.ShouldBe("Not known");
        row.QuerySelector("a")!.TextContent.ShouldBe("Change School");
    }

    [Fact]
    public async Task SummaryRow_ContentBetweenTheTags_StandsInPlaceOfTheValue()
    {
        var row = await page.ElementAsync(new SummaryRow(page.Words) { Key = "State", Value = "x" }, new HtmlString("<b>open</b>"));
        row.QuerySelector("dd b")!.TextContent.ShouldBe("open");
    }

    [Fact]
    public async Task Pager_KeepsTheOtherAnswersOfTheAddress()
    {
        page.View.HttpContext.Request.Path = "/cases";
        page.View.HttpContext.Request.QueryString = new("?q=a%26b&page=2");
        var pager = await page.ElementAsync(new Pager(page.Words) { Page = 2, Of = 3, ViewContext = page.View });
        pager.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/cases?q=a%26b&page=1", "/cases?q=a%26b&page=3"]);
    }

    [Fact]
    public async Task Pager_OnASinglePage_IsNotThere() =>
        (await page.ElementAsync(new Pager(page.Words) { ViewContext = page.View })).Children.ShouldBeEmpty();

    [Theory]
    [InlineData("", null, "?sort=name")]
    [InlineData("?sort=name", "ascending", "?sort=-name")]
    [InlineData("?sort=-name", "descending", "?sort=name")]
    public async Task SortHeader_SaysTheWayAndAsksForTheOther(string query, string? way, string link)
    {
        page.View.HttpContext.Request.QueryString = new(query);
        var head = await page.RunAsync(new SortHeader(page.Words) { By = "name", Text = "Name", ViewContext = page.View });
        head.Attributes["aria-sort"]?.Value.ShouldBe(way);
        (head.Attributes["aria-sort"] is null).ShouldBe(way is null);
        Drawn.Parse(head.Content).QuerySelector("a")!.GetAttribute("href").ShouldBe(link);
    }

    [Theory]
    [InlineData("/cases", "/cases")]
    [InlineData("/cases/plan/edit", "/cases/plan")]
    [InlineData("/casesother", null)]
    public void Navigation_MarksTheNearestPlace(string path, string? href) =>
        Navigation.Current([new("Overview", "/cases"), new("Plan", "/cases/plan")], path)?.Href.ShouldBe(href);

    [Fact]
    public async Task Timeline_EncodesWhatPeopleWrote()
    {
        var line = await page.ElementAsync(new Timeline(page.Words)
        {
            Entries = [new("Met", "Aisha", new DateTime(2026, 7, 1, 9, 0, 0, DateTimeKind.Utc), "<script>alert(1)</script>", Marked: true)],
        });
        line.QuerySelector("script").ShouldBeNull();
        line.QuerySelector(".timeline__by")!.TextContent.ShouldBe("1 July 2026, 10:00 · by Aisha");
        line.QuerySelector("li")!.ClassList.ShouldContain("timeline__item--marked");
    }
}
