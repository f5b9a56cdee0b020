using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>§5.3.1: a cooker for his mam, and one for hers, on the last of the year's budget. The manager and the national lead press the button together.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CookerFromTheFundStoryTests(Chromium chromium, DemoServer server)
{
    private const string NationalLead = "Morag Sinclair";
    private static readonly Mode Desk = Mode.All.Single(m => m.Name == "desk");

    [Fact]
    public async Task TheCookerOnTheLastOfTheBudget_IsApprovedOnce_AndBoughtWithItsReceipt()
    {
        var (one, other) = (await server.OpenAsync(Desk.Team, "Struan", "Hob"), await server.OpenAsync(Desk.Team, "Mhairi", "Hob"));
        await LeaveOnlyAsync(250_00);
        var page = await chromium.NewPageAsync(Desk.Width, Desk.Script, server.Address);
        await using var profile = page.Context;
        var walk = new Walk(Desk, server, page);
        await AskAsync(walk, one);
        await AskAsync(walk, other);

        await DecideTogetherAsync(walk);
        await walk.OpenAsync("/fund/budget", "Budget");
        await walk.SeeAsync("£1");

        await walk.SignInAsync(Desk.Team.Worker);
        var approved = await ApprovedAsync(one, other);
        await walk.OpenAsync($"/cases/{approved}/support", "Practical support");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Record what was bought") }).ClickAsync();
        await walk.ArriveAsync("Record what was bought");
        await walk.WriteAsync("What was paid?", "239");
        await walk.WriteAsync("Number on the receipt", "HOB-1");
        await walk.GoAsync("Save", "Practical support");
        await walk.SeeAsync("Receipt HOB-1.");
        walk.Faults.ShouldBeEmpty();
    }

    private static async Task AskAsync(Walk walk, string reference)
    {
        await walk.SignInAsync(Desk.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/support/ask", "Ask for support");
        await walk.ChooseAsync("Cooker or things for the kitchen");
        await walk.WriteAsync("How much?", "249");
        await walk.WriteAsync("What exactly, and what for?", "A cooker, theirs has been broken since May");
        await walk.ChooseAsync("A parent or carer");
        await walk.GoAsync("Ask", "Practical support");
    }

    /// <summary>Both open a request of their own and press at the same moment: one is told that not enough is left.</summary>
    private async Task DecideTogetherAsync(Walk walk)
    {
        var second = await chromium.NewPageAsync(Desk.Width, Desk.Script, server.Address);
        await using var profile = second.Context;
        var lead = new Walk(Desk, server, second);
        var waiting = await WaitingAsync();
        await OpenToApproveAsync(walk, Desk.Team.Manager, waiting[0]);
        await OpenToApproveAsync(lead, NationalLead, waiting[1]);
        await Task.WhenAll(walk.PressAsync("Decide"), lead.PressAsync("Decide"));
        var titles = new List<string>();
        foreach (var page in new[] { walk.Page, second })
        {
            await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^(Fund|Error: Decide on a request) – Steadfast$"));
            titles.Add(await page.TitleAsync());
        }
        titles.Order().ShouldBe(["Error: Decide on a request – Steadfast", "Fund – Steadfast"]);
        var told = titles[0].StartsWith("Error", StringComparison.Ordinal) ? walk : lead;
        await told.SeeAsync("There is not enough left in the budget. Approve less, or ask for the budget to be raised.");
    }

    private static async Task OpenToApproveAsync(Walk walk, string who, Guid request)
    {
        await walk.SignInAsync(who);
        await walk.OpenAsync($"/fund/requests/{request}", "Decide on a request");
        await walk.ChooseAsync("Approve");
    }

    private async Task LeaveOnlyAsync(long pence)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var (year, lead) = (FundYear.Of(clock.Today()), await db.Users.AsNoTracking().SingleAsync(a => a.Name == NationalLead));
        var budget = await db.Budgets.AsNoTracking().SingleAsync(b => b.Year == year && db.Sites.Any(s => s.Id == b.SiteId && s.Name == Desk.Team.Site));
        await scope.ServiceProvider.GetRequiredService<Budgets>().SetAsync(
            new Viewer(lead.Id, lead.Name, lead.Role, null, clock.Instant()),
            new NewBudget(Guid.NewGuid(), budget.SiteId, year, budget.UsedPence + pence, 0, 500_00, "The year is nearly over"), CancellationToken.None);
    }

    private async Task<List<Guid>> WaitingAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        return await db.SupportRequests.Where(r => r.Status == SpendingStatus.Asked && r.AskedPence == 249_00).OrderBy(r => r.AskedAt).Select(r => r.Id).ToListAsync();
    }

    /// <summary>Whose of the two cookers was approved.</summary>
    private async Task<string> ApprovedAsync(params string[] references)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        return await db.YoungPeople.Where(p => references.Contains(p.Reference) && db.SupportRequests.Any(r => r.YoungPersonId == p.Id && r.Status == SpendingStatus.Approved))
            .Select(p => p.Reference).SingleAsync();
    }
}
