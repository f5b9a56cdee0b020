using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.SignIn;

/// <summary>Somebody who was given an account and has set it up.</summary>
internal sealed record Newcomer(string Email, Phone Phone, Browser Browser, IReadOnlyList<string> RecoveryCodes)
{
    public static async Task<(string Email, string Link)> InviteAsync(WebHost host, Role role = Role.Practitioner, string name = "Nia Protheroe")
    {
        await using var scope = host.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@test.example";
        var site = AccountKeeping.NeedsSite(role) ? (await host.Service.SiteAsync()).Id : (Guid?)null;
        var link = await scope.ServiceProvider.GetRequiredService<AccountKeeping>().AddAsync(null, email, name, new AccountPlace(role, site, null, null), CancellationToken.None);
        return (email, link);
    }

    public static async Task<Newcomer> AddAsync(WebHost host, Role role = Role.Practitioner)
    {
        var (email, link) = await InviteAsync(host, role);
        var browser = host.Anyone();
        var (phone, codes) = await Phone.SetUpAsync(host, browser, link);
        return new(email, phone, browser, [.. codes.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent)]);
    }

    public async Task<Account> AccountAsync(WebHost host)
    {
        await using var db = host.Service.Open();
        return await db.Users.AsNoTracking().SingleAsync(a => a.Email == Email);
    }
}
