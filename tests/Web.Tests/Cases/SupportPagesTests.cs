using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class SupportPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly (string, string?)[] Cooker =
        [("Input.Kind", "cooker"), ("Input.Amount", "229.99"), ("Input.What", "A cooker, theirs is broken"), ("Input.For", "Parent"), ("Input.Way", "Purchase")];

    [Fact]
    public async Task Cooker_FromAskingToWhatItMadePossible_StandsInEachPlace()
    {
        var mine = await CasePages.OfAsync(host);
        await SetBudgetAsync("Cardiff", 1_000_00);
        (await mine.SendAsync("/support/ask", Cooker)).Done.ShouldBe("Asked for. A manager decides within two days");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var decide = (await manager.GetAsync("/fund")).Document.QuerySelectorAll("main a[href^='/fund/requests/']").Last().GetAttribute("href")!;
        (await manager.GetAsync("/my-team")).Find($"main a[href='{decide}']").ShouldNotBeNull();
        (await manager.SubmitAsync((await manager.GetAsync(decide)).Form(), ("Input.Decision", "approve"))).Done.ShouldBe("Approved. The money is set aside");
        (await mine.Browser.GetAsync("/my-day")).Text.ShouldContain("Buy what was approved");
        (await mine.SendAsync($"/support/{Id(decide)}/bought", ("Input.Amount", "219.50"), ("Input.ReceiptNumber", "0044"))).Done!.ShouldStartWith("Written down");
        var page = await mine.SendAsync($"/support/{Id(decide)}/made-possible", ("Input.Code", "home_that_works"), ("Input.Words", "Hot tea at last"));
        page.Text.ShouldContain("Hot tea at last");
        (await mine.GetAsync("/timeline")).Text.ShouldContain("What practical support made possible");
        (await manager.GetAsync("/fund/budget?site=CDF&year=2021")).Text.ShouldContain("£219.50");
        (await manager.GetAsync("/fund/made-possible")).Text.ShouldContain("A home that works");
        var csv = await (await manager.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, "/fund/made-possible?handler=Csv"), null)).Content.ReadAsStringAsync();
        csv.ShouldContain("made_possible,home_that_works,1,1,219.50");
        (await mine.Browser.GetAsync("/support")).Text.ShouldContain("Bought");
    }

    [Fact]
    public async Task Ask_WithWrongAnswers_SaysWhatWouldBeRight_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/support/ask")).Form();
        var page = await mine.Browser.SubmitAsync(form, ("Input.Amount", "twelve"), ("Input.What", "Boots"));
        page.Errors.ShouldBe(["Choose what is needed", "Enter pounds and pence, for example 12.50", "Choose whom it is for"]);
        page.Find("#Input_Amount")!.GetAttribute("value").ShouldBe("twelve");
        (await mine.Browser.SubmitAsync(form, [.. Cooker.Where(c => c.Item1 != "Input.Amount"), ("Input.Amount", "0")])).Errors.ShouldBe(["Enter an amount above £0."]);
    }

    [Fact]
    public async Task Decide_MoreThanIsLeft_ShowsTheRuleAndWhatIsLeftNow()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, "Newcastle");
        var person = await host.Service.AddCaseAsync(worker, site: "Newcastle");
        await SetBudgetAsync("Newcastle", 100_00);
        var browser = await host.SignedInAsync(worker);
        await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/support/ask")).Form(), Cooker);
        var manager = await host.SignedInAsync(Role.ServiceManager, "Newcastle");
        var decide = (await manager.GetAsync("/fund")).Find("main a[href^='/fund/requests/']")!.GetAttribute("href")!;
        var page = await manager.SubmitAsync((await manager.GetAsync(decide)).Form(), ("Input.Decision", "approve"));
        page.Errors.ShouldBe(["There is not enough left in the budget. Approve less, or ask for the budget to be raised."]);
        page.Text.ShouldContain("Left in the budget£100");
        (await manager.SubmitAsync((await manager.GetAsync(decide)).Form(), ("Input.Decision", "refuse"))).Errors.ShouldBe(["Say why, so that the worker can tell the family."]);
        (await (await host.SignedInAsync(Role.ServiceManager, "Dundee")).GetAsync(decide)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Budget_IsSetByTheNationalLead_AndTheOthersFindNoSuchPage()
    {
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        var form = (await lead.GetAsync("/fund/budget/set?site=DND&year=2021")).Form();
        (await lead.SubmitAsync(form, ("Input.Allotted", "5000"), ("Input.WorkerLimit", "600"), ("Input.ManagerLimit", "500"), ("Input.Why", "Agreed"))).Errors
            .ShouldBe(["A manager's limit must be at least the worker's."]);
        (await lead.SubmitAsync(form, ("Input.Allotted", "5,000"), ("Input.WorkerLimit", "20"), ("Input.ManagerLimit", "500"), ("Input.Why", "Agreed"))).Text.ShouldContain("£5,000");
        (await (await host.SignedInAsync(Role.ServiceManager, "Dundee")).GetAsync("/fund/budget/set?site=DND&year=2021")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync("/fund/budget?site=ZZZ")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync("/fund/budget?site=DND&year=1066")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_TakeAFixedNumberOfQueries()
    {
        var mine = await CasePages.OfAsync(host);
        using var count = new QueryCount(host.Service);
        await mine.SendAsync("/support/ask", Cooker);
        var one = await count.OfAsync(() => mine.GetAsync("/support"));
        for (var i = 0; i < 5; i++)
            await mine.SendAsync("/support/ask", Cooker);
        (await count.OfAsync(() => mine.GetAsync("/support"))).ShouldBe(one);
    }

    private async Task SetBudgetAsync(string site, long pence)
    {
        var lead = await host.Service.AddAccountAsync(Role.NationalLead);
        using var scope = host.Service.Scope();
        var id = (await host.Service.SiteAsync(site)).Id;
        await scope.Get<Budgets>().SetAsync(host.Service.ViewerOf(lead), new NewBudget(Ids.New(), id, 2021, pence, 0, 500_00, "Made for a test"), default);
    }

    private static string Id(string decide) => decide.Split('/')[^1];
}
