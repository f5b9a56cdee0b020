using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>Asking, deciding, handing out and buying: refused in the rule's sentence, at its field, with no penny moved.</summary>
public sealed class RefusedFundsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Decisions_AreRefusedWithTheRule_AndNoMoneyIsSetAside()
    {
        var mine = await CasePages.OfAsync(host);
        var managing = await host.Service.AddAccountAsync(Role.ServiceManager);
        var (manager, lead) = (await host.SignedInAsync(managing), await host.SignedInAsync(Role.NationalLead, null));
        var asked = $"/fund/requests/{await AskAsync(mine.Browser, mine.Href, "600")}";
        var decide = (await manager.GetAsync(asked)).Form();
        (await manager.SubmitAsync(decide, ("Input.Decision", "approve"))).ShouldRefuse("This site has no budget for this year yet. The national lead sets it.");

        var budget = (await lead.GetAsync("/fund/budget/set?site=CDF&year=2021")).Form();
        (string, string?)[] right = [("Input.Allotted", "1000"), ("Input.WorkerLimit", "0"), ("Input.ManagerLimit", "500"), ("Input.Why", "Agreed with the board")];
        await lead.ShouldRefuseEachAsync(budget, right, ([("Input.Allotted", "100,000,001")], "Enter at most £100,000,000", "Input.Allotted"));
        await lead.SubmitAsync(budget, right);
        var page = await manager.SubmitAsync(decide, ("Input.Decision", "approve"), ("Input.Amount", "600"), ("Input.Why", "It cannot wait"));
        page.ShouldRefuse("This is above what a service manager may approve. The national lead decides.", "Input.Amount");
        page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("It cannot wait");
        var leads = (await lead.GetAsync(asked)).Form();
        await lead.ShouldRefuseEachAsync(leads, [("Input.Decision", "approve")],
            ([("Input.Amount", "600.01")], "Approve what was asked for, or less.", "Input.Amount"),
            ([("Input.Amount", "0")], "Approve what was asked for, or less.", "Input.Amount"));

        var own = (await manager.GetAsync($"/fund/requests/{await AskAsync(manager, mine.Href, "20")}")).Form();
        foreach (var decision in new[] { "approve", "refuse" })
            (await manager.SubmitAsync(own, ("Input.Decision", decision), ("Input.Why", "Mine"))).ShouldRefuse("Nobody approves what they asked for themselves. Another manager or the national lead decides.");
        (await manager.GetAsync("/fund/budget?site=CDF&year=2021")).Text.ShouldContain("£1,000");
        await using (var db = host.Service.Open())
            (await db.Budgets.Select(b => b.UsedPence).SingleAsync()).ShouldBe(0);

        await lead.SubmitAsync(leads, ("Input.Decision", "approve"), ("Input.Amount", "600"));
        page = await manager.SubmitAsync(decide, ("Input.Decision", "refuse"), ("Input.Why", "The school pays for it"));
        page.ShouldRefuse("This was approved already.");
        page.Text.ShouldContain("The school pays for it");
        var refused = $"/fund/requests/{await AskAsync(mine.Browser, mine.Href, "25")}";
        (await lead.GetAsync("/fund")).Text.ShouldContain("Cardiff. ");
        (await manager.GetAsync("/fund")).Text.ShouldNotContain("Cardiff. ");
        var (tab, other) = ((await manager.GetAsync(refused)).Form(), (await manager.GetAsync(refused)).Form());
        (await manager.SubmitAsync(tab, ("Input.Decision", "refuse"), ("Input.Why", "The school pays for it"))).Done.ShouldBe("Refused");
        page = await manager.SubmitAsync(other, ("Input.Decision", "refuse"), ("Input.Why", "The council has one"));
        page.ShouldRefuse("You refused this already, with other words.");
        page.Text.ShouldContain("The council has one");
        page = await lead.SubmitAsync((await lead.GetAsync("/fund/budget/set?site=CDF&year=2021")).Form(), ("Input.Allotted", "599.99"), ("Input.Why", "Less came"));
        page.ShouldRefuse("More than that is set aside or spent already. The budget cannot be less.", "Input.Allotted");
        (page.Find("#Input_Allotted")!.GetAttribute("value"), page.Find("#Input_Why")!.GetAttribute("value")).ShouldBe(("599.99", "Less came"));
    }

    [Fact]
    public async Task HandingOutAndBuying_AreRefusedWithTheRule_AndNothingIsSpent()
    {
        var mine = await CasePages.OfAsync(host);
        await SendAsync(await host.SignedInAsync(Role.NationalLead, null), "/fund/budget/set?site=CDF&year=2021", ("Input.Allotted", "5000"), ("Input.Why", "Agreed"));
        var (manager, today) = (await host.SignedInAsync(Role.ServiceManager), host.Clock.Today());
        var cash = await AskAsync(mine.Browser, mine.Href, "30", "Cash");
        (await SendAsync(mine.Browser, $"{mine.Href}/support/{cash}/hand-out")).ShouldRefuse("Nothing is handed out before it is approved.");
        await ApproveAsync(manager, cash);
        (await SendAsync(mine.Browser, $"{mine.Href}/support/{cash}/hand-out")).ShouldRefuse("Cash is handed out in front of a second worker. Say who saw it.", "Input.SeenBy");
        (await SendAsync(mine.Browser, $"{mine.Href}/support/{cash}/hand-out", ("Input.SeenBy", mine.Worker.Id.ToString()))).ShouldRefuse("Cash is handed out in front of a second worker. Say who saw it.", "Input.SeenBy");
        (await SendAsync(mine.Browser, $"{mine.Href}/support/{cash}/bought", ("Input.ReceiptNumber", "1"))).ShouldRefuse("Hand it out first: cash in front of a second worker, a voucher with its number.");

        var (first, second) = (await AskAsync(mine.Browser, mine.Href, "30", "Voucher"), await AskAsync(mine.Browser, mine.Href, "30", "Voucher"));
        await ApproveAsync(manager, first);
        await ApproveAsync(manager, second);
        await SendAsync(mine.Browser, $"{mine.Href}/support/{first}/hand-out", ("Input.VoucherNumber", "GV 17"));
        var page = await mine.Browser.ShouldRefuseEachAsync((await mine.GetAsync($"/support/{second}/hand-out")).Form(), [],
            ([("Input.VoucherNumber", " ")], "Enter the number of the voucher.", "Input.VoucherNumber"),
            ([("Input.VoucherNumber", "gv17")], "A voucher of this number was handed out already.", "Input.VoucherNumber"));
        page.Find("#Input_VoucherNumber")!.GetAttribute("value").ShouldBe("gv17");

        var bought = await AskAsync(mine.Browser, mine.Href, "40");
        (await SendAsync(mine.Browser, $"{mine.Href}/support/{bought}/made-possible", ("Input.Code", "home_that_works"))).ShouldRefuse("Say what it made possible after it was bought.");
        await ApproveAsync(manager, bought);
        await SendAsync(mine.Browser, $"{mine.Href}/support/{first}/bought", ("Input.Amount", "30"), ("Input.ReceiptNumber", "R7"));
        page = await mine.Browser.ShouldRefuseEachAsync((await mine.GetAsync($"/support/{bought}/bought")).Form(), [("Input.ReceiptNumber", "R8"), ("Input.ReceiptNote", "")],
            (CasePages.Day("Input.On", today.AddDays(1)), "The day it was bought cannot be after today.", "Input.On"),
            (CasePages.Day("Input.On", today.AddDays(-1)), "The day it was bought cannot be before it was asked for.", "Input.On"),
            ([("Input.Amount", "40.01")], "This is more than was approved. Ask for the rest as a request of its own.", "Input.Amount"),
            ([("Input.Amount", "0")], "Enter what was paid.", "Input.Amount"),
            ([("Input.ReceiptNumber", "")], "Enter the receipt's number, or say why there is none.", "Input.ReceiptNumber"),
            ([("Input.Amount", "30"), ("Input.ReceiptNumber", "r7")], "This receipt is written down for another request already.", "Input.ReceiptNumber"));
        page.Find("#Input_ReceiptNumber")!.GetAttribute("value").ShouldBe("r7");

        var colleague = await host.Service.AddAccountAsync(Role.Practitioner);
        await host.Service.AllocateBesideAsync(await host.Service.AddAccountAsync(Role.ServiceManager), mine.Person.Id, colleague);
        (await SendAsync(await host.SignedInAsync(colleague), $"{mine.Href}/support/{bought}/withdraw", ("Input.Why", "Not theirs"))).ShouldRefuse("Whoever asked, or a manager, takes a request back.");
        await using var db = host.Service.Open();
        (await db.SupportRequests.Where(r => r.YoungPersonId == mine.Person.Id && r.Id != Guid.Parse(first)).Select(r => new { r.SpentOn, r.HandedOn, r.Status }).Distinct().ToListAsync())
            .ShouldBe([new { SpentOn = (DateOnly?)null, HandedOn = (DateOnly?)null, Status = Core.Funds.SpendingStatus.Approved }]);
    }

    /// <returns>The request's id: the form's own key.</returns>
    private static async Task<string> AskAsync(Browser browser, string href, string amount, string way = "Purchase")
    {
        var form = (await browser.GetAsync($"{href}/support/ask")).Form();
        await browser.SubmitAsync(form, ("Input.Kind", "cooker"), ("Input.Amount", amount), ("Input.What", "A cooker, theirs is broken"), ("Input.For", "Parent"), ("Input.Way", way));
        return form.QuerySelector("input[name='Input.FormKey']")!.GetAttribute("value")!;
    }

    private static Task ApproveAsync(Browser manager, string id) => SendAsync(manager, $"/fund/requests/{id}", ("Input.Decision", "approve"));

    private static async Task<WebPage> SendAsync(Browser browser, string address, params (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync(address)).Form(), answers);
}
