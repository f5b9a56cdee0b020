using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

public sealed class TriageJourneyTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Accept_ToTheWaitingList_ThenChooseAWorker()
    {
        var referral = await host.Service.AddReferralAsync("Idris", "Maddocks");
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, name: "Gethin Beynon");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.GetAsync("/triage")).Text.ShouldContain("Idris Maddocks");
        var accept = await manager.GetAsync($"/triage/{referral.Reference}/accept");
        var waiting = await manager.SubmitAsync(accept.Form(), ("Input.Need", "Urgent"), ("Input.Reason", "We can help."), ("Input.Worker", "waiting"));
        waiting.Path.ShouldBe("/triage/waiting");
        waiting.Text.ShouldContain("Idris Maddocks Urgent");

        var choose = await manager.GetAsync($"/triage/{referral.Reference}/allocate");
        choose.Text.ShouldContain("Works with 0 of at most 8 young people");
        var done = await manager.SubmitAsync(choose.Form(), ("Input.Worker", worker.Id.ToString()));
        done.Done.ShouldBe("Gethin Beynon now works with Idris Maddocks.");
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Open);
    }

    [Fact]
    public async Task Accept_WithoutAnswers_SaysWhatIsMissing()
    {
        var referral = await host.Service.AddReferralAsync();
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var page = await manager.SubmitAsync((await manager.GetAsync($"/triage/{referral.Reference}/accept")).Form());
        page.Errors.ShouldBe(["Say how pressing the need is", "Give the reason that the referrer reads", "Choose the waiting list or a worker"]);
    }

    [Fact]
    public async Task Accept_WithAFullWorker_IsRefusedInTheRulesWords_AndKeepsWhatWasTyped()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, limit: 0);
        var referral = await host.Service.AddReferralAsync();
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var accept = await manager.GetAsync($"/triage/{referral.Reference}/accept");
        var refused = await manager.SubmitAsync(accept.Form(), ("Input.Need", "High"), ("Input.Reason", "Yes, gladly."), ("Input.Worker", worker.Id.ToString()));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("the limit is 0");
        refused.Find("textarea[name='Input.Reason']")!.TextContent.Trim().ShouldBe("Yes, gladly.");
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Received);
        await manager.SubmitAsync(refused.Form(), ("Input.OverLimitReason", "They share a language."));
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Open);
    }

    [Theory]
    [InlineData("ask", "Question", "Where does he sleep?", "What triage asked")]
    [InlineData("signpost", "Elsewhere", "The youth club", "Referred elsewhere")]
    [InlineData("accept", null, null, null)]
    public async Task CasePage_SaysWhatTriageToldTheReferrer_AndWhatItAskedOrWhereItSentThem(string way, string? field, string? detail, string? heading)
    {
        var referral = await host.Service.AddReferralAsync();
        await using var db = host.Service.Open();
        var href = $"/cases/{await db.YoungPeople.Where(p => p.Id == referral.YoungPersonId).Select(p => p.Reference).SingleAsync()}";
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.GetAsync(href)).Text.ShouldNotContain("What triage told the referrer");
        (string, string?)[] told = field is null ? [("Input.Need", "High"), ("Input.Worker", "waiting")] : [($"Input.{field}", detail)];
        await manager.SubmitAsync((await manager.GetAsync($"/triage/{referral.Reference}/{way}")).Form(), [.. told, ("Input.Reason", "We read it together.")]);
        var page = await manager.GetAsync(href);
        page.Text.ShouldContain("What triage told the referrerWe read it together.");
        foreach (var other in new[] { "What triage asked", "Referred elsewhere" })
            page.Text.Contains(other, StringComparison.Ordinal).ShouldBe(other == heading, other);
        if (heading is not null)
            page.Text.ShouldContain(heading + detail);
    }

    [Fact]
    public async Task Decide_AfterSomebodyElseDid_IsRefusedAndSaysHowItStands()
    {
        var referral = await host.Service.AddReferralAsync();
        var (one, two) = (await host.SignedInAsync(Role.ServiceManager), await host.SignedInAsync(Role.ServiceManager));
        var late = await two.GetAsync($"/triage/{referral.Reference}/ask");
        await one.SubmitAsync((await one.GetAsync($"/triage/{referral.Reference}/ask")).Form(), ("Input.Question", "Where?"), ("Input.Reason", "To find him."));
        var signpost = await two.GetAsync($"/triage/{referral.Reference}/signpost");
        await one.SubmitAsync((await one.GetAsync($"/triage/{referral.Reference}/accept")).Form(), ("Input.Need", "High"), ("Input.Reason", "Yes."), ("Input.Worker", "waiting"));
        (await two.SubmitAsync(late.Form(), ("Input.Question", "When?"), ("Input.Reason", "To call."))).Errors.ShouldHaveSingleItem().ShouldContain("waiting list");
        var refused = await two.SubmitAsync(signpost.Form(), ("Input.Elsewhere", "The youth club"), ("Input.Reason", "Nearer."));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("Somebody else changed this referral");
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Waiting);
        refused.Find("textarea[name='Input.Elsewhere']")!.TextContent.Trim().ShouldBe("The youth club");
        (await two.SubmitAsync(refused.Form())).Errors.ShouldBeEmpty();
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Signposted);
    }

    [Fact]
    public async Task Read_APossibleDuplicate_IsShownAndJoined()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var known = await host.Service.AddCaseAsync(worker, "Macsen", "Trahaearn");
        var referral = await host.Service.AddReferralAsync("Maxen", "Trahaearn");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var page = await manager.GetAsync($"/triage/{referral.Reference}");
        page.Text.ShouldContain("Do we know them already?");
        var join = await manager.GetAsync(page.Find($"a[href$='/join/{known.Reference}']")!.GetAttribute("href")!);
        var joined = await manager.SubmitAsync(join.Form());
        joined.Done.ShouldNotBeNull().ShouldContain(known.Reference);
        joined.Text.ShouldContain("They were with us before.");
        var accept = await manager.GetAsync($"/triage/{referral.Reference}/accept");
        accept.Find($"input[value='{worker.Id}']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task AnotherSitesReferral_IsNotThere()
    {
        var referral = await host.Service.AddReferralAsync("Ross", "Guthrie", "Dundee");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        foreach (var page in new[] { "", "/accept", "/ask", "/signpost", "/allocate" })
            (await manager.GetAsync($"/triage/{referral.Reference}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await manager.GetAsync("/triage")).Text.ShouldNotContain(referral.Reference);
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        (await lead.GetAsync($"/triage/{referral.Reference}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task GiveLink_TheSameFormTwice_ShowsOneLink_AndAnEmptyKeyIsRefused()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync("/triage/give-link")).Form();
        var (one, two) = (await manager.SubmitAsync(form), await manager.SubmitAsync(form));
        one.Find(".link-to-keep")!.TextContent.ShouldBe(two.Find(".link-to-keep")!.TextContent);
        (await manager.SubmitAsync(form, ("FormKey", Guid.Empty.ToString()))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Lists_TakeTheSameNumberOfQueries_HoweverLongTheyAre()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Edinburgh");
        await host.Service.AddReferralAsync("Isla", "Buchan", "Edinburgh");
        await manager.GetAsync("/triage");
        using var count = new QueryCount(host.Service);
        var few = await CountAsync();
        foreach (var number in Enumerable.Range(0, 10))
            await host.Service.AddReferralAsync("Isla", $"Buchan{(char)('a' + number)}", "Edinburgh");
        (await CountAsync()).ShouldBe(few);

        Task<int> CountAsync() => count.OfAsync(() => manager.GetAsync("/triage"));
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.PeerMentor)]
    [InlineData(Role.SteeringMember)]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Guardian)]
    [InlineData(Role.Administrator)]
    public async Task Triage_ForOtherRoles_IsNotThere(Role role)
    {
        var referral = await host.Service.AddReferralAsync();
        var browser = await host.SignedInAsync(role);
        foreach (var page in new[] { "/triage", "/triage/waiting", "/triage/give-link", $"/triage/{referral.Reference}", $"/triage/{referral.Reference}/accept" })
            (await browser.GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }

    private async Task<ReferralStatus> StatusAsync(Referral referral)
    {
        await using var db = host.Service.Open();
        return await db.Referrals.Where(r => r.Id == referral.Id).Select(r => r.Status).SingleAsync();
    }
}
