using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Figures;

public sealed class ChangePageTests(PublishedHost published) : IClassFixture<PublishedHost>
{
    private const string Summer = "/figures/change?From=2021-05-01&To=2021-08-31";

    [Theory]
    [InlineData(Role.NationalLead)]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.SteeringMember)]
    public async Task Page_SaysWhoImproved_AndWhatCouldBeWrong(Role role)
    {
        var browser = await published.Host.SignedInAsync(role, null);
        var page = await browser.GetAsync(Summer);
        page.Heading.ShouldBe("Change in risk, confidence and education");
        page.Text.ShouldContain("should not be taken to mean");
    }

    [Fact]
    public async Task Csv_HasEveryMeasure()
    {
        var lead = await published.Host.SignedInAsync(Role.NationalLead, null);
        using var response = await lead.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, Summer + "&handler=Csv"), null);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\neducation_engagement,");
    }

    [Fact]
    public async Task LastDayBeforeFirst_IsSaid()
    {
        var lead = await published.Host.SignedInAsync(Role.NationalLead, null);
        (await lead.GetAsync("/figures/change?From=2021-08-31&To=2021-05-01")).Errors.ShouldBe(["The last day must not be before the first"]);
    }
}
