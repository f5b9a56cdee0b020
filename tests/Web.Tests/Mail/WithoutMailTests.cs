using System.Net;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Mail;

public sealed class WithoutMailTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task GiveLink_SaysThereIsNoMail_AndTheLinkCanBeCopied()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var page = await manager.GetAsync("/triage/give-link");
        page.Text.ShouldContain("No mail server is set");
        page.Find("#Email").ShouldBeNull();
        (await manager.SubmitAsync(page.Form())).Find(".link-to-keep a")!.GetAttribute("href")!.ShouldContain("/refer/");
    }

    [Fact]
    public async Task Administrator_ReadsThatThereIsNoMail() =>
        (await (await host.SignedInAsync(Role.Administrator)).GetAsync("/accounts/mail")).Text.ShouldContain("No mail server is set, so no mail is sent.");

    [Fact]
    public async Task DemoMailbox_OutsideTheDemo_IsNotThere() =>
        (await (await host.SignedInAsync(Role.Administrator)).GetAsync("/demo/mailbox")).Status.ShouldBe(HttpStatusCode.NotFound);
}
