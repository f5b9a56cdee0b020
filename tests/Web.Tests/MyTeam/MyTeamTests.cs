using System.Net;
using Steadfast.Core.MyTeam;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Pages.MyTeam;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.MyTeam;

public sealed class MyTeamTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task MyTeam_ShowsCaseloadsSilenceWithItsDefinition_AndWhatIsKnown()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, name: "Sam Price", limit: 1);
        await host.Service.AddCaseAsync(worker, "Siân", "Hughes");
        var page = await (await host.SignedInAsync(Role.ServiceManager)).GetAsync("/my-team");
        page.Heading.ShouldBe("My team, Cardiff");
        page.Text.ShouldContain("Sam Price Practitioner 1 of 1 Full 0 days");
        page.Text.ShouldContain("Days since the last contact that reached the young person or their family. Attempts do not end a silence");
        page.Text.ShouldContain("Siân Hughes");
        page.Text.ShouldContain("Date of birth 100 % known");
    }

    [Fact]
    public async Task MyTeam_EveryFigure_LeadsToAsManyRecordsAsItSays()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, "Newcastle", limit: 9);
        for (var i = 0; i < 3; i++)
            await host.Service.AddCaseAsync(worker, site: "Newcastle");
        var browser = await host.SignedInAsync(Role.ServiceManager, "Newcastle");
        var page = await browser.GetAsync("/my-team");
        foreach (var card in page.Document.QuerySelectorAll(".figures .card"))
            (await CountAsync(browser, card.QuerySelector("a")!.GetAttribute("href")!)).ShouldBe(int.Parse(card.QuerySelector(".figure-number")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), card.TextContent);
        (await CountAsync(browser, "/my-team/records?site=NCL&missing=ethnicity")).ShouldBe(3);
        (await CountAsync(browser, $"/my-team/records?site=NCL&worker={worker.Id}")).ShouldBe(3);
    }

    [Fact]
    public async Task NationalLead_ChoosesTheSite_AndSeesAllSitesSideBySide()
    {
        var lead = await host.SignedInAsync(Role.NationalLead);
        (await lead.GetAsync("/my-team?site=DND")).Heading.ShouldBe("My team, Dundee");
        (await lead.GetAsync("/my-team/completeness")).Document.QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldBe(["Field", "Cardiff", "Dundee", "Edinburgh", "Newcastle"]);
    }

    [Theory]
    [InlineData("/my-team?site=EDI")]
    [InlineData("/my-team/records?site=EDI&of=with-us")]
    [InlineData("/my-team/records?site=CDF&of=everything")]
    [InlineData("/my-team/records?site=CDF&missing=shoe_size")]
    [InlineData("/my-team/records?site=CDF")]
    public async Task Manager_ElsewhereOrWithNoSuchFigure_FindsNothing(string address) =>
        (await (await host.SignedInAsync(Role.ServiceManager)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public void EveryFigure_HasItsAddress() =>
        Enum.GetValues<TeamFigure>().Select(RecordsModel.Code).ShouldBeUnique();

    [Fact]
    public async Task Practitioner_IsNotLetIn() =>
        (await (await host.SignedInAsync(Role.Practitioner)).GetAsync("/my-team")).Status.ShouldNotBe(HttpStatusCode.OK);

    private static async Task<int> CountAsync(Browser browser, string address)
    {
        var page = await browser.GetAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK, address);
        return page.Document.QuerySelectorAll("tbody tr").Length;
    }
}
