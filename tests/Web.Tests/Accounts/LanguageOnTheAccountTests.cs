using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Accounts;

public sealed class LanguageOnTheAccountTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task TheSwitchAtTheHead_IsKeptOnTheAccount_SoThatTheNextVisitIsInIt()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(worker);
        var page = await browser.SubmitAsync((await browser.GetAsync("/my-day")).Form("/language"));
        page.Path.ShouldBe("/my-day");
        await using var db = host.Service.Open();
        (await db.Users.Where(u => u.Id == worker.Id).Select(u => u.Language).SingleAsync()).ShouldBe("cy");
        // Another device, where nothing was chosen.
        (await (await host.SignedInAsync(worker)).GetAsync("/my-day")).Document.DocumentElement.GetAttribute("lang").ShouldBe("cy");
    }

    [Fact]
    public async Task TheSwitch_BeforeSigningIn_IsKeptOnTheDeviceAlone()
    {
        var anyone = host.Anyone();
        var page = await anyone.SubmitAsync((await anyone.GetAsync("/sign-in")).Form("/language"));
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("cy");
    }
}
