using Microsoft.Playwright;

namespace Steadfast.Browser.Tests;

/// <summary>Debian's Chromium, started once for all browser tests; each page has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    // For what comes sooner or later on a busy machine; a test that passes never waits so long.
    internal const int PatienceInMilliseconds = 20_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException("Chromium is not installed. On Debian: apt-get install chromium.");
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments() });
    }

    /// <summary>A fresh page, as a stranger's browser would open it.</summary>
    /// <param name="width">In CSS pixels: 360 is a phone, 1280 a desk.</param>
    /// <param name="script">False switches scripts off.</param>
    /// <param name="baseAddress">Where relative addresses lead.</param>
    /// <param name="state">What a browser was given that had signed in, to go on with.</param>
    public async Task<IPage> NewPageAsync(int width, bool script = true, string? baseAddress = null, string? state = null)
    {
        var profile = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            BaseURL = baseAddress,
            StorageState = state,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        profile.SetDefaultTimeout(PatienceInMilliseconds);
        return await profile.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    // Its sandbox does not start as root. What it does in the background would be a request to a third party.
    private static string[] Arguments()
    {
        string[] quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
        return Environment.IsPrivilegedProcess ? ["--no-sandbox", .. quiet] : quiet;
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>, ICollectionFixture<Harness.DemoServer>
{
    public const string Name = "browser";
}

/// <summary>A browser and a service of its own, so that both cores have work: walks that axe looks at take the longest.</summary>
[CollectionDefinition(Name)]
public sealed class LookedOverCollection : ICollectionFixture<Chromium>, ICollectionFixture<Harness.DemoServer>
{
    public const string Name = "browser, looked over by axe";
}
