using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;
using Steadfast.Web.Tests.SignIn;

namespace Steadfast.Web.Tests.Accounts;

/// <summary>Accounts, passwords and the guardian's review refuse in the rule's words, beside the field, with nothing written.</summary>
public sealed class RefusedAccountsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Account_ThatCannotBe_IsRefusedBesideTheField_AndIsNotAdded()
    {
        var there = await host.Service.AddAccountAsync(Role.Practitioner);
        var admin = await host.SignedInAsync(Role.Administrator);
        var form = (await admin.GetAsync("/accounts/add")).Form();
        var site = there.SiteId.ToString();
        var before = await CountAsync();
        foreach (var (field, name, email, role, at, limit, sentence) in new[]
        {
            ("Name", " ", "g@test.example", "Evaluator", "", "", "Enter the name that colleagues know this person by."),
            ("Email", "Gethin", "gethin at example", "Evaluator", "", "", "Enter an email address in the form name@example.org."),
            ("Email", "Gethin", there.Email, "Evaluator", "", "", "There is an account with this email address already."),
            ("Input.Site", "Gethin", "g@test.example", "PeerMentor", "", "", "Choose the site this person works in."),
            ("Input.Agency", "Gethin", "g@test.example", "Partner", "", "", "Choose the agency this partner refers for."),
            ("Input.CaseloadLimit", "Gethin", "g@test.example", "PeerMentor", site, "51", "A caseload limit is a number from 1 to 50. Leave it empty for the site's own."),
            ("Input.CaseloadLimit", "Gethin", "g@test.example", "PeerMentor", site, "0", "A caseload limit is a number from 1 to 50. Leave it empty for the site's own."),
        })
        {
            var page = await admin.RefusedAsync(form, field, sentence, ("Name", name), ("Email", email), ("Input.Role", role), ("Input.Site", at), ("Input.CaseloadLimit", limit));
            page.Find("#Email")!.GetAttribute("value").ShouldBe(email);
            page.Find($"input[value={role}]")!.HasAttribute("checked").ShouldBeTrue();
        }
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Link_ForWhoIsSetUpOrWithdrawnSinceThePageWasOpened_IsRefused_AndNoneIsGiven()
    {
        var (email, link) = await Newcomer.InviteAsync(host, Role.PeerMentor);
        await using var db = host.Service.Open();
        var id = (await db.Users.AsNoTracking().SingleAsync(a => a.Email == email)).Id;
        var admin = await host.SignedInAsync(Role.Administrator);
        var before = await admin.GetAsync($"/accounts/{id}");
        var role = before.Form($"/accounts/{id}");
        await admin.RefusedAsync(role, "Input.Role", "A peer mentor becomes a practitioner by a promotion, which their manager decides with evidence. Ask the manager first.", ("Input.Role", "Practitioner"));
        await Phone.SetUpAsync(host, host.Anyone(), link);
        await admin.RefusedAsync(before.Form($"/accounts/{id}?handler=link"), null, "This account is set up already. Reset it if its owner can no longer sign in.");
        var setUp = await admin.GetAsync($"/accounts/{id}");
        await admin.SubmitAsync(setUp.Form($"/accounts/{id}?handler=disable"));
        var refused = await admin.RefusedAsync(setUp.Form($"/accounts/{id}?handler=reset"), null, "This account is withdrawn. Open it again first.");
        refused.Find("input[value=PeerMentor]")!.HasAttribute("checked").ShouldBeTrue();
        (await db.Invitations.CountAsync(i => i.AccountId == id && i.UsedAt == null)).ShouldBe(0);
        (await db.Users.AsNoTracking().SingleAsync(a => a.Id == id)).ShouldSatisfyAllConditions(a => a.TwoFactorEnabled.ShouldBeTrue(), a => a.Role.ShouldBe(Role.PeerMentor));
    }

    [Fact]
    public async Task Password_TooShortToKeep_IsRefused_AtTheFirstVisitAndAfter_AndTheOldOneStillWorks()
    {
        const string Sentence = "Choose a password of at least 12 characters. Three or four words that do not belong together are easy to remember.";
        var (_, link) = await Newcomer.InviteAsync(host);
        var browser = host.Anyone();
        await browser.RefusedAsync((await browser.GetAsync(link)).Form(), "Password", Sentence, ("Password", "eleven char"));
        var person = await Newcomer.AddAsync(host);
        await person.Browser.RefusedAsync((await person.Browser.GetAsync("/my-account/password")).Form(), null, Sentence, ("Current", Phone.Password), ("Chosen", "eleven char"));
        (await person.Phone.SignInAsync(host.Anyone(), person.Email, then: "?then=/my-account")).Path.ShouldBe("/my-account");
    }

    [Fact]
    public async Task Glass_BrokenByTheGuardian_OrByNobody_IsNotReviewedByThem()
    {
        var guardian = await Newcomer.AddAsync(host, Role.Guardian);
        var young = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner));
        await guardian.Browser.SubmitAsync((await guardian.Browser.GetAsync($"/cases/{young.Reference}/break-glass")).Form(), ("Reason", "His mother rang: he is on the bridge tonight"), ("Password", Phone.Password));
        var form = (await guardian.Browser.GetAsync("/guardian/break-glass")).Form();
        var refused = await guardian.Browser.RefusedAsync(form, null, "You opened this record yourself. Another guardian reviews it.");
        refused.Text.ShouldContain("he is on the bridge tonight");
        var other = await host.SignedInAsync(Role.Guardian);
        await other.RefusedAsync((await other.GetAsync("/guardian/break-glass")).Form(), null, "There is no such entry.", ("id", Guid.NewGuid().ToString()));
        await using var db = host.Service.Open();
        (await db.BrokenGlass.AsNoTracking().SingleAsync(b => b.YoungPersonId == young.Id)).ReviewedAt.ShouldBeNull();
    }

    private async Task<int> CountAsync()
    {
        await using var db = host.Service.Open();
        return await db.Users.CountAsync();
    }
}
