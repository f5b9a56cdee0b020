using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class CaseListPageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task ListAndCase_TakeTheSameNumberOfQueries_HoweverMuchThereIs()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(worker);
        var person = await host.Service.AddCaseAsync(worker);
        await browser.GetAsync("/cases");
        await browser.GetAsync($"/cases/{person.Reference}");
        using var count = new QueryCount(host.Service);
        var (list, one) = (await CountAsync("/cases"), await CountAsync($"/cases/{person.Reference}"));
        foreach (var number in Enumerable.Range(0, 12))
        {
            await host.Service.AddCaseAsync(worker, "Rhys", $"Bowen{(char)('a' + number)}");
            await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/record-contact?kind=contact")).Form(), ("Input.Way", "call"), ("Input.Note", "Talked"));
        }
        (await CountAsync("/cases"), await CountAsync($"/cases/{person.Reference}")).ShouldBe((list, one));
        list.ShouldBeInRange(3, 7);
        one.ShouldBeInRange(5, 18);

        Task<int> CountAsync(string url) => count.OfAsync(() => browser.GetAsync(url));
    }

    [Fact]
    public async Task List_SortsAndFilters_AndFinds()
    {
        var worker = await host.Service.AddMentorAsync(MentorStage.Practitioner);
        var browser = await host.SignedInAsync(worker);
        await host.Service.AddCaseAsync(worker, "Zoe", "Adams");
        var person = await host.Service.AddCaseAsync(worker, "Ann", "Young");
        Names(await browser.GetAsync("/cases")).ShouldBe(["Zoe Adams", "Ann Young"]);
        Names(await browser.GetAsync("/cases?sort=-name")).ShouldBe(["Ann Young", "Zoe Adams"]);
        await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/next-contact")).Form(), CasePages.Day("Input.On", new DateOnly(2021, 9, 3)));
        Names(await browser.GetAsync("/cases?sort=next")).ShouldBe(["Ann Young", "Zoe Adams"]);
        Names(await browser.GetAsync("/cases?q=" + person.Reference)).ShouldBe(["Ann Young"]);
        Names(await browser.GetAsync("/cases?show=hold")).ShouldBeEmpty();
        (await browser.GetAsync("/cases?q=nobody")).Text.ShouldContain("Nobody found by that name");
    }

    [Fact]
    public async Task Timeline_ShowsWhatHappened_InParts()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/record-contact?kind=attempt", ("Input.Way", "knock"), ("Input.Note", "Lights were on"));
        await mine.SendAsync("/note", ("Input.Text", "Likes boxing"));
        (await mine.GetAsync("/timeline")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Attempt: knock on the door"), t => t.ShouldContain("Likes boxing"), t => t.ShouldContain("Referral received"));
        (await mine.GetAsync("/timeline?show=attempts")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Lights were on"), t => t.ShouldNotContain("Likes boxing"));
        (await mine.GetAsync("/timeline?show=contacts")).Text.ShouldContain("Nothing here yet");
        (await mine.GetAsync("/timeline?show=notes")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Likes boxing"), t => t.ShouldNotContain("Lights were on"));
    }

    private static IEnumerable<string> Names(WebPage page) => page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent);
}
