using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Database;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Workforce;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Who goes everywhere: one of each role, a mentor who has just begun, and those who have not signed in.</summary>
internal static class Visitors
{
    public static Team Team { get; } = Mode.All.Single(mode => mode.Team.Site == "Newcastle").Team;

    // Leads nobody and can put evidence forward; the mentors of other sites wait for a decision.
    private const string Beginner = "Jade Osei";

    public static async Task<IReadOnlyList<Visitor>> AllAsync(Chromium chromium, DemoServer server)
    {
        var doors = await Doors.MakeAsync(server);
        var visitors = new List<Visitor>
        {
            await Visitor.ComeAsync(chromium, server.Address, "nobody signed in", doors.Open, page => page.GotoAsync("/")),
            await Visitor.ComeAsync(chromium, server.Address, "half signed in", ["/sign-in/code", "/sign-in/recovery-code"], page => GiveThePasswordAsync(page, doors)),
        };
        foreach (var account in await OneOfEachRoleAsync(server))
            visitors.Add(await Visitor.ComeAsync(chromium, server.Address, $"{account.Role} {account.Name}", ["/", .. doors.Of(account.Role)], page => SignInAsync(page, account.Name)));
        return visitors;
    }

    private static async Task<IReadOnlyList<Account>> OneOfEachRoleAsync(DemoServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var site = await db.Sites.AsNoTracking().SingleAsync(s => s.Name == Team.Site);
        var all = await db.Users.AsNoTracking().Where(a => a.Email!.EndsWith(DemoService.MailDomain) && (a.SiteId == null || a.SiteId == site.Id || a.Name == Beginner)).ToListAsync();
        var each = all.OrderByDescending(a => a.Name == Team.Worker).ThenBy(a => a.Name, StringComparer.Ordinal).DistinctBy(a => (a.Role, a.Name == Beginner)).ToList();
        each.Select(a => a.Role).Distinct().ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);
        return each;
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/demo/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    private static async Task GiveThePasswordAsync(IPage page, Doors doors)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(doors.Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(doors.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
        // By address alone: whoever waits for the page's load event may have missed it.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in/code"));
    }
}
