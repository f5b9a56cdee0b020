using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A browser's Back brings a form again that was sent: it says so, and one that was not sent says nothing.</summary>
[Collection(BrowserCollection.Name)]
public class BackAgainTests(Chromium chromium, DemoServer server)
{
    private const string Said = "You have sent this form already.";

    [Fact]
    public Task Form_ThatWasSent_SaysSoAfterBack() => Walking.GoAsync(chromium, server, Mode.All[0] with { Axe = false }, async walk =>
    {
        await server.OpenAsync(walk.Mode.Team, "Iolo", "Backagain");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.ArriveAsync("My day");
        await walk.PressAsync("Contact Iolo Backagain");
        await walk.OpenAsync("/my-day", "My day");
        await walk.Page.GoBackAsync();
        await Assertions.Expect(walk.Page.GetByLabel("What happened, in a sentence")).ToBeVisibleAsync();
        (await walk.Page.GetByText(Said).CountAsync()).ShouldBe(0);
        await walk.ChooseAsync("Phone call", "How?");
        await walk.PressAsync("Save");
        await walk.SeeAsync("Contact recorded");
        await walk.Page.GoBackAsync();
        await Assertions.Expect(walk.Page.GetByText(Said)).ToBeVisibleAsync();
    });
}
