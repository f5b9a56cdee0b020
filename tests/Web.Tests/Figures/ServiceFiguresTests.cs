using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Figures;

public sealed class ServiceFiguresTests(PublishedHost published) : IClassFixture<PublishedHost>
{
    private const string Summer = "/figures?From=2021-05-01&To=2021-08-31&Sites=Cardiff&Sites=Edinburgh&Sites=Newcastle";

    [Fact]
    public async Task Manager_SeesThePublishedFigureAndFollowsItToItsCases()
    {
        var manager = await published.Host.SignedInAsync(Role.ServiceManager, "Newcastle");
        var page = await manager.GetAsync(Summer);
        var figure = page.Document.QuerySelectorAll("a.govuk-link").Single(a => a.TextContent.Contains("cases: Family offending, Newcastle", StringComparison.Ordinal));
        figure.TextContent.Trim().ShouldStartWith("7");
        var cases = await manager.GetAsync(figure.GetAttribute("href")!);
        cases.Document.QuerySelectorAll("main li").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Manager_OfAnotherSite_IsToldTheCountAndNoName()
    {
        var manager = await published.Host.SignedInAsync(Role.ServiceManager, "Cardiff");
        var page = await manager.GetAsync("/figures/cases?From=2021-05-01&To=2021-08-31&row=reason:%20family_offending&site=Newcastle");
        page.Document.QuerySelector("main")!.TextContent.ShouldContain("7 counted");
        page.Document.QuerySelectorAll("main li").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.SteeringMember)]
    [InlineData(Role.Evaluator)]
    public async Task Outsider_SeesSmallCountsHiddenAndNoWayToCases(Role role)
    {
        var outsider = await published.Host.SignedInAsync(role, null);
        var main = (await outsider.GetAsync(Summer)).Document.QuerySelector("main")!;
        main.QuerySelectorAll("td a").ShouldBeEmpty();
        var probation = main.QuerySelectorAll("section > * tr").First(tr => tr.QuerySelector("th")?.TextContent == "Probation");
        probation.QuerySelector("td")!.TextContent.Trim().ShouldStartWith("*");
    }

    [Fact]
    public async Task Files_HoldTheSameFigures()
    {
        var manager = await published.Host.SignedInAsync(Role.ServiceManager);
        var csv = await FileAsync(manager, "Csv");
        Encoding.UTF8.GetString(csv).ShouldContain("4,reason: family_offending,Newcastle,7,12,58");
        (await FileAsync(manager, "Workbook"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task ThePage_IsLight_AndItsPicturesComeWhenUnfolded()
    {
        var manager = await published.Host.SignedInAsync(Role.ServiceManager);
        using var page = await manager.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, "/figures?From=2021-05-01&To=2021-08-31"), null);
        (await page.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(120 * 1024);
        Encoding.UTF8.GetString(await FileAsync(manager, "Picture&table=3")).ShouldContain("10 (53 %)");
    }

    private static async Task<byte[]> FileAsync(Browser browser, string handler)
    {
        using var response = await browser.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, $"{Summer}&handler={handler}"), null);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task LastDayBeforeFirst_IsSaidAndTheDaysAreKept()
    {
        var manager = await published.Host.SignedInAsync(Role.ServiceManager);
        var page = await manager.GetAsync("/figures?From=2021-08-31&To=2021-05-01");
        page.Document.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("The last day must not be before the first");
        page.Document.QuerySelector("#From")!.GetAttribute("value").ShouldBe("31");
    }
}

/// <summary>A host whose database holds the service that gives the published tables.</summary>
public sealed class PublishedHost : IAsyncLifetime
{
    public WebHost Host { get; } = new();

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        var folder = Directory.CreateTempSubdirectory("steadfast-package-").FullName;
        PublishedService.Create().WriteTo(folder);
        using var package = DataPackage.Open(folder);
        using var scope = Host.Service.Scope();
        await scope.Get<PackageImport>().RunAsync(package, null, null, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    public Task DisposeAsync() => Host.DisposeAsync();
}
