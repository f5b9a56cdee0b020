namespace Steadfast.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class ChromiumTests(Chromium chromium)
{
    private const string Page = "<!doctype html><html lang=en-GB><title>Today</title><main><h1>Today</h1>{0}</main></html>";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task NewPage_IsAsWideAsAsked(int width)
    {
        var page = await chromium.NewPageAsync(width);

        (await page.EvaluateAsync<int>("window.innerWidth")).ShouldBe(width);
    }

    [Theory]
    [InlineData(true, "script")]
    [InlineData(false, "none")]
    public async Task NewPage_ScriptOff_RunsNone(bool script, string expected)
    {
        var page = await chromium.NewPageAsync(360, script);

        await page.SetContentAsync(string.Format(Page, "<p id=p>none</p><script>document.getElementById('p').textContent = 'script'</script>"));

        (await page.TextContentAsync("#p")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<p>Who to see today</p>", null)]
    [InlineData("<input>", "label")]
    [InlineData("<button style='width:9px;height:9px;padding:0'>a</button><button style='width:9px;height:9px;padding:0'>b</button>", "target-size")]
    public async Task Faults_OfAPage_NameTheRule(string content, string? rule)
    {
        var page = await chromium.NewPageAsync(360);
        await page.SetContentAsync(string.Format(Page, content));

        var faults = await Accessibility.FaultsAsync(page);

        if (rule is null)
            faults.ShouldBeEmpty();
        else
            faults.ShouldAllBe(fault => fault.StartsWith(rule + ":"));
        faults.Count.ShouldBeGreaterThanOrEqualTo(rule is null ? 0 : 1);
    }
}
