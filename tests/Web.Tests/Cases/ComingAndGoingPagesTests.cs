using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class ComingAndGoingPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Post_HoldWithoutReviewDate_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/hold", ("Input.Why", "Away"), ("Input.AgreedWith", "His mum"), ("Input.DoorStaysOpen", "He has my number"));
        page.Errors.ShouldBe(["Enter the review date"]);
        page.Find("#Input_Why")!.TextContent.Trim().ShouldBe("Away");
    }

    [Fact]
    public async Task Hold_IsLookedAtAgain_AndTakenBackByTheSameWorker()
    {
        var mine = await CasePages.OfAsync(host);
        var held = await HoldAsync(mine, Today.AddDays(30));
        held.Text.ShouldContain("He has my number");
        (await HoldAsync(mine, Today.AddDays(30), "/hold")).Errors.ShouldHaveSingleItem().ShouldContain("on hold");
        (await mine.SendAsync("/hold/carry-on", [("Input.Why", "Still away"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(60))])).Done!.ShouldContain("The hold goes on");
        var back = await mine.SendAsync("/return", ("Input.How", "He rang"));
        back.Done!.ShouldContain("Welcome back");
        (await mine.GetAsync("/hold/carry-on")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hold_SentTwice_IsOneHold()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/hold")).Form();
        (string, string?)[] answers = [("Input.Why", "Away"), ("Input.AgreedWith", "Mum"), ("Input.DoorStaysOpen", "My number"), .. CasePages.Day("Input.ReviewOn", Today.AddDays(20))];
        await mine.Browser.SubmitAsync(form, answers);
        (await mine.Browser.SubmitAsync(form, answers)).Path.ShouldBe(mine.Href);
        await using var db = host.Service.Open();
        (await db.Holds.CountAsync(h => h.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Ending_AsDeclined_AsksForTheirWords_AndThenEnds()
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync("/end", ("Input.Reason", "declined_support"))).Errors.ShouldHaveSingleItem().ShouldContain("write down what they said");
        (await mine.GetAsync("/end")).Find("input[value=not_known]").ShouldBeNull();
        var form = (await mine.GetAsync("/end")).Form();
        (string, string?)[] answers = [("Input.Reason", "declined_support"), ("Input.InTheirWords", "I am sound now")];
        (await mine.Browser.SubmitAsync(form, answers)).Done!.ShouldContain("They can come back");
        (await mine.Browser.SubmitAsync(form, answers)).Path.ShouldBe(mine.Href);
        await using var db = host.Service.Open();
        (await db.Endings.CountAsync(e => e.YoungPersonId == mine.Person.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task HandOver_ByTheManager_EndsTheFirstWorkersReach()
    {
        var mine = await CasePages.OfAsync(host);
        var next = await host.Service.AddAccountAsync(Role.Practitioner, name: "Sioned Parry");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"{mine.Href}/hand-over")).Form();
        (await manager.SubmitAsync(form, ("Input.Why", "On leave"))).Errors.ShouldBe(["Choose who takes over"]);
        (await manager.SubmitAsync(form, ("Input.Why", "On leave"), ("Input.WorkerId", next.Id.ToString()))).Done.ShouldBe("Handed over to Sioned Parry");
        (await mine.GetAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(next)).GetAsync(mine.Href)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Restriction_KeepsTheManagerOut_AndNeedsAReason()
    {
        var mine = await CasePages.OfAsync(host);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"{mine.Href}/restrict")).Form();
        (await manager.SubmitAsync(form)).Errors.ShouldBe(["Say why"]);
        (await manager.SubmitAsync(form, ("Input.Why", "Known to a colleague"))).Path.ShouldBe("/cases");
        (await manager.GetAsync(mine.Href)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await mine.GetAsync()).Text.ShouldContain("Restricted record");
    }

    private static Task<WebPage> HoldAsync(CasePages mine, DateOnly until, string part = "/hold") =>
        mine.SendAsync(part, [("Input.Why", "Away"), ("Input.AgreedWith", "His mum"), ("Input.DoorStaysOpen", "He has my number"), .. CasePages.Day("Input.ReviewOn", until)]);
}
