using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;
using Steadfast.Web.Tests.SignIn;

namespace Steadfast.Web.Tests.Guardian;

public sealed class BreakGlassTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Reason = "His mother rang: he is on the bridge and I am the only one on duty";

    [Fact]
    public async Task FromThePageThatIsNotThere_ThroughPasswordAndReason_ToTheRecord()
    {
        var (person, young) = await EmergencyAsync();
        var absent = await person.Browser.GetAsync($"/cases/{young.Reference}");
        absent.Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await person.Browser.GetAsync(absent.Find("main a[href$=break-glass]")!.GetAttribute("href")!);
        var opened = await person.Browser.SubmitAsync(page.Form(), ("Reason", Reason), ("Password", Phone.Password));

        opened.Path.ShouldBe($"/cases/{young.Reference}");
        opened.Status.ShouldBe(HttpStatusCode.OK);
        opened.Text.ShouldContain("Bowen");
    }

    [Fact]
    public async Task AfterAnHour_TheRecordIsOutOfReachAgain()
    {
        var (person, young) = await EmergencyAsync();
        await BreakAsync(person, young.Reference);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await person.Browser.GetAsync($"/cases/{young.Reference}")).Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await person.Browser.GetAsync($"/cases/{young.Reference}")).Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        (await person.Browser.GetAsync($"/cases/{young.Reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Reason, "not the password", "not your password")]
    [InlineData("emergency", Phone.Password, "Say in a sentence")]
    [InlineData("", Phone.Password, "Say what the emergency is")]
    public async Task WithoutPasswordOrReason_NothingOpens_AndTheReasonIsKept(string reason, string password, string because)
    {
        var (person, young) = await EmergencyAsync();
        var page = await person.Browser.GetAsync($"/cases/{young.Reference}/break-glass");
        var refused = await person.Browser.SubmitAsync(page.Form(), ("Reason", reason), ("Password", password));
        refused.Errors.ShouldHaveSingleItem().ShouldContain(because);
        refused.Find("textarea")!.TextContent.ShouldBe(reason);
        (await person.Browser.GetAsync($"/cases/{young.Reference}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AReferenceThatNamesNoRecord_AndOneOfAnotherSite_ReadTheSame_AndLeaveTheSameTrace()
    {
        var person = await Newcomer.AddAsync(host);
        var edinburgh = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner, "Edinburgh"), site: "Edinburgh");
        var absent = References.Of("EDI", 888_888);

        var one = await BreakAsync(person, edinburgh.Reference);
        var other = await BreakAsync(person, absent);

        other.Text.Replace(absent, edinburgh.Reference, StringComparison.Ordinal).ShouldBe(one.Text);
        one.Text.ShouldContain("Nothing could be opened");
        var account = await person.AccountAsync(host);
        await using var db = host.Service.Open();
        (await db.Alerts.Where(a => a.AccountId == account.Id).Select(a => a.Kind).ToListAsync()).ShouldBe([AlertKind.GlassRefused, AlertKind.GlassRefused]);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.GlassRefused && a.SubjectId == account.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task TheGuardian_IsToldAtOnce_ReadsTheReason_AndReviews()
    {
        var (person, young) = await EmergencyAsync();
        await BreakAsync(person, young.Reference);
        var guardian = await host.SignedInAsync(Role.Guardian);

        (await guardian.GetAsync("/guardian")).Text.ShouldContain($"Nia Protheroe opened {young.Reference} in an emergency");
        var list = await guardian.GetAsync("/guardian/break-glass");
        list.Text.ShouldContain(Reason);
        list.Text.ShouldNotContain("Bowen");
        var entry = list.Document.QuerySelectorAll("section.card").First(card => card.TextContent.Contains(young.Reference, StringComparison.Ordinal));
        var after = await guardian.SubmitAsync((AngleSharp.Html.Dom.IHtmlFormElement)entry.QuerySelector("form")!);
        after.Document.QuerySelectorAll("section.card").First(card => card.TextContent.Contains(young.Reference, StringComparison.Ordinal)).TextContent.ShouldContain("Reviewed by Guardian");
    }

    [Fact]
    public async Task TheReview_FindsLooksAndActs_ByPersonRecordAndDay()
    {
        var (person, young) = await EmergencyAsync();
        await BreakAsync(person, young.Reference);
        var guardian = await host.SignedInAsync(Role.Guardian);
        var found = await guardian.GetAsync($"/guardian/looks?Record={young.Reference.ToLowerInvariant()}&Person={(await person.AccountAsync(host)).Id}&From=2021-08-01");
        found.Text.ShouldContain("Opened in an emergency by somebody without reach");
        found.Text.ShouldNotContain("Referral received");
        (await guardian.GetAsync($"/guardian/looks?Record={young.Reference}")).Text.ShouldContain("Referral received");
        (await guardian.GetAsync($"/guardian/looks?Record={young.Reference}&To=2020-01-01")).Text.ShouldContain("Nobody looked");
        (await guardian.GetAsync("/guardian/looks?Record=CDF-1")).Errors.ShouldHaveSingleItem().ShouldContain("no reference");
    }

    [Fact]
    public async Task RestrictedRecords_AreListedWithoutAName()
    {
        var (_, young) = await EmergencyAsync(restricted: true);
        var page = await (await host.SignedInAsync(Role.Guardian)).GetAsync("/guardian/restricted");
        page.Text.ShouldContain(young.Reference);
        page.Text.ShouldNotContain("Bowen");
    }

    private static async Task<WebPage> BreakAsync(Newcomer person, string reference) =>
        await person.Browser.SubmitAsync((await person.Browser.GetAsync($"/cases/{reference}/break-glass")).Form(), ("Reason", Reason), ("Password", Phone.Password));

    private async Task<(Newcomer Person, YoungPerson Young)> EmergencyAsync(bool restricted = false)
    {
        var young = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner));
        if (restricted)
        {
            await using var db = host.Service.Open();
            (await db.YoungPeople.SingleAsync(p => p.Id == young.Id)).Restricted = true;
            db.Record(new Deed(ActKind.CaseRestricted, null, young.Id, young.Id));
            await db.SaveChangesAsync();
        }
        return (await Newcomer.AddAsync(host), young);
    }
}
