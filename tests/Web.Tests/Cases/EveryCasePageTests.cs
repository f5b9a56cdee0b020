using System.Net;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class EveryCasePageTests(WebHost host) : IClassFixture<WebHost>
{
    public static TheoryData<string> Parts =>
    [
        "", "/timeline", "/people", "/people/person", "/people/agency", "/details", "/details/edit", "/words", "/safe-contact", "/education",
        "/record-contact?kind=attempt", "/record-contact?kind=contact", "/record-contact", "/next-contact", "/note", "/hold", "/return", "/end",
        "/reaching", "/reaching/decide", "/reaching/way/knock", "/family", "/family/support", "/family/safety", "/family/safety/record", "/household/move",
        "/assessments", "/assessments/life", "/assessments/life/event", "/assessments/map", "/assessments/map/entry", "/assessments/map/tie", "/plan", "/plan/safety", "/plan/safety/make", "/plan/services", "/plan/services/ask", "/plan/reviews", "/plan/promises", "/links/report",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Get_OfOnesOwn_IsThere_AndOfAnothers_DoesNotExist(string part)
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync(part)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var role in new[] { Role.Practitioner, Role.PeerMentor, Role.Guardian, Role.Partner, Role.Evaluator, Role.Administrator, Role.SteeringMember })
            (await (await host.SignedInAsync(role)).GetAsync(mine.Href + part)).Status.ShouldBe(HttpStatusCode.NotFound, $"{role} at {part}");
        (await (await host.SignedInAsync(Role.ServiceManager, "Edinburgh")).GetAsync(mine.Href + part)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/hand-over")]
    [InlineData("/restrict")]
    public async Task Get_OfAManagersDecision_IsNotThereForAWorker(string part)
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.GetAsync(part)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(Role.ServiceManager)).GetAsync(mine.Href + part)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Case_OpensOnTheirWords_AndSaysWhatIsSafeBeforeAnyNumber()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/words", ("Input.InTheirWords", "I fix bikes"), ("Input.MattersNow", "School from Monday"));
        var page = await mine.SendAsync("/safe-contact", ("Input.SafeContact", "Text first"), ("Input.Phone", "07700 900123"));
        page.Heading.ShouldBe("Rhys, in their own words");
        page.Find(".own-words")!.TextContent.ShouldBe("I fix bikes");
        page.Text.IndexOf("Text first", StringComparison.Ordinal).ShouldBeInRange(page.Text.IndexOf("School from Monday", StringComparison.Ordinal), page.Text.IndexOf("07700 900123", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Case_InWelsh_IsInWelsh()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync("/language")).Form(), ("language", "cy"));
        (await mine.GetAsync()).Heading.ShouldBe("Rhys, yn eu geiriau eu hunain");
    }
}
