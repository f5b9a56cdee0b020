using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Safeguarding;

/// <summary>A concern about a colleague is looked for through every door by those whom it goes past.</summary>
public sealed class StaffConcernPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Canary = "Zwynnoblat";

    [Fact]
    public async Task ItIsNowhere_ForTheColleague_TheirManagerOrWhoRaisedIt()
    {
        var (mine, id, raiser) = await RaiseAsync(w => w.Id);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        foreach (var (who, browser) in new[] { ("colleague", mine.Browser), ("manager", manager), ("raiser", raiser) })
        {
            foreach (var page in new[] { mine.Href, $"{mine.Href}/timeline", $"{mine.Href}/timeline?show=decisions", $"{mine.Href}/safeguarding", $"{mine.Href}/national-referral/sheet", $"{mine.Href}/concerns/new", "/my-day", "/my-team", "/cases", "/safeguarding/learning" })
            {
                var html = await browser.GetAsync(page);
                html.Text.ShouldNotContain(Canary, customMessage: $"{who} at {page}");
                html.Text.ShouldNotContain("concern is open", customMessage: $"{who} at {page}");
                html.Text.ShouldNotContain("Safeguarding concern raised", customMessage: $"{who} at {page}");
                html.Document.DocumentElement.OuterHtml.ShouldNotContain(id.ToString(), customMessage: $"{who} at {page}");
            }
            foreach (var page in new[] { $"{mine.Href}/concerns/{id}", $"{mine.Href}/concerns/{id}/told", $"{mine.Href}/concerns/{id}/step/seen", $"{mine.Href}/concerns/{id}/referral-sheet", "/safeguarding/staff-concerns", $"/safeguarding/staff-concerns/{id}", $"/safeguarding/staff-concerns/{id}/told", $"/safeguarding/staff-concerns/{id}/step/seen" })
                (await browser.GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, $"{who} at {page}");
        }
    }

    [Fact]
    public async Task NationalLead_TakesItOn_AndItIsNotAtTheCasesOwnAddress()
    {
        var (mine, id, _) = await RaiseAsync(w => w.Id);
        var lead = await host.SignedInAsync(Role.NationalLead);
        (await lead.GetAsync("/my-team")).Document.DocumentElement.OuterHtml.ShouldContain($"/safeguarding/staff-concerns/{id}");
        (await lead.GetAsync("/safeguarding/staff-concerns")).Text.ShouldContain(mine.Person.Reference);
        var page = await lead.GetAsync($"/safeguarding/staff-concerns/{id}");
        page.Text.ShouldContain(Canary);
        page.Text.ShouldContain("Designated officer for safeguarding");
        page.Text.ShouldNotContain("Rhys");
        (await lead.GetAsync($"{mine.Href}/concerns/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(lead, $"/safeguarding/staff-concerns/{id}/step/seen")).Text.ShouldContain("Read by a manager");
        (await SendAsync(lead, $"/safeguarding/staff-concerns/{id}/told?line=designated_officer", ("Input.Who", "The officer"), ("Input.How", "phone"))).Text.ShouldContain("The officer");
        await using var db = host.Service.Open();
        (await db.Acts.CountAsync(a => a.Chain == mine.Person.Id && a.Kind == Core.Acts.ActKind.StaffConcernWritten)).ShouldBe(3);
    }

    [Fact]
    public async Task Guardian_IsToldAndSeesIt_ButNeverOneAboutAGuardian()
    {
        var guardian = await host.Service.AddAccountAsync(Role.Guardian);
        var browser = await host.SignedInAsync(guardian);
        var (_, id, _) = await RaiseAsync(w => w.Id);
        (await browser.GetAsync("/guardian")).Text.ShouldContain("raised a concern about somebody who works here");
        (await browser.GetAsync($"/safeguarding/staff-concerns/{id}")).Text.ShouldContain(Canary);
        var (of, about, _) = await RaiseAsync(_ => guardian.Id);
        (await browser.GetAsync($"/safeguarding/staff-concerns/{about}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/safeguarding/staff-concerns")).Document.DocumentElement.OuterHtml.ShouldNotContain(about.ToString());
        (await browser.GetAsync($"/guardian/looks?Record={of.Person.Reference}")).Text.ShouldNotContain("Staff concern");
        using var scope = host.Service.Scope();
        var review = await scope.Get<AccessReview>().FindAsync(new(null, of.Person.Reference, null, null), 1, CancellationToken.None);
        review.Found.ShouldNotContain(e => e.Kind == Core.Acts.ActKind.StaffConcernWritten);
    }

    [Fact]
    public async Task OnARestrictedRecord_TheGuardianIsToldByReferenceAlone()
    {
        var mine = await CasePages.OfAsync(host);
        await using (var db = host.Service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == mine.Person.Id)).Restricted = true;
            db.Record(new(Core.Acts.ActKind.CaseRestricted, null, mine.Person.Id, mine.Person.Id));
            await db.SaveChangesAsync();
        }
        await mine.SendAsync("/concerns/new", ("Input.Seen", "A new phone"));
        var told = (await (await host.SignedInAsync(Role.Guardian)).GetAsync("/guardian")).Text;
        told.ShouldContain($"raised a concern on a restricted record ({mine.Person.Reference})");
        told.ShouldNotContain("Bowen");
        (await (await host.SignedInAsync(Role.ServiceManager)).GetAsync("/my-team")).Text.ShouldNotContain(mine.Person.Reference);
    }

    private async Task<(CasePages Mine, Guid Id, Browser Raiser)> RaiseAsync(Func<Account, Guid> about)
    {
        var mine = await CasePages.OfAsync(host);
        var raiser = await host.SignedInAsync(Role.ServiceManager);
        var page = await raiser.SubmitAsync((await raiser.GetAsync($"{mine.Href}/concerns/new")).Form(), ("Input.Seen", $"{Canary} at midnight"), ("Input.AboutStaff", "yes"), ("Input.Colleague", about(mine.Worker).ToString()));
        page.Done.ShouldBe("Your concern is kept. The national lead and the Caldicott guardian have it, and nobody else can see it.");
        page.Path.ShouldBe(mine.Href);
        await using var db = host.Service.Open();
        return (mine, (await db.Concerns.SingleAsync(c => c.YoungPersonId == mine.Person.Id)).Id, raiser);
    }

    private static async Task<WebPage> SendAsync(Browser browser, string address, params (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync(address)).Form(), answers);
}
