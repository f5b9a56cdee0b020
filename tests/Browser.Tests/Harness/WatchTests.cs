namespace Steadfast.Browser.Tests.Harness;

[Collection(BrowserCollection.Name)]
public class WatchTests(Chromium chromium, DemoServer server)
{
    [Theory]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))", "Content Security Policy")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/x.png' }))", "Content Security Policy")]
    [InlineData("fetch('/assets/nothing.css')", "404 GET")]
    [InlineData("setTimeout(() => { throw new Error('planted') })", "script: ")]
    [InlineData("location.href = 'http://127.0.0.1:9/'", "request to elsewhere")]
    public async Task Faults_OfWhatMustNotHappen_NameIt(string planted, string named)
    {
        var page = await chromium.NewPageAsync(360, baseAddress: server.Address);
        await using var profile = page.Context;
        var watch = new Watch(profile, server.Address);
        await page.GotoAsync("/");
        watch.Faults.ShouldBeEmpty();

        await page.EvaluateAsync($"() => {{ {planted} }}");

        await WaitAsync(() => watch.Faults.Any(fault => fault.Contains(named, StringComparison.Ordinal)));
        watch.Faults.ShouldContain(fault => fault.Contains(named, StringComparison.Ordinal));
    }

    private static async Task WaitAsync(Func<bool> come)
    {
        for (var i = 0; i < 50 && !come(); i++)
            await Task.Delay(100);
    }
}
