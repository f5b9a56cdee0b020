using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>What is wrong with one page as it stands in a window.</summary>
internal static class PageFaults
{
    // Names what sticks out rather than only saying that something does.
    private const string TooWide = """
        () => {
          if (document.documentElement.scrollWidth <= innerWidth) return ''
          const out = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          return out.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'outside main'
        }
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, Mode mode)
    {
        var faults = new List<string>();
        if (await page.Locator("h1").CountAsync() is not 1 and var headings)
            faults.Add($"{headings} first headings");
        if (await page.EvaluateAsync<string>(TooWide) is { Length: > 0 } wide)
            faults.Add($"wider than {mode.Width} px: {wide}");
        if (mode.Axe)
            faults.AddRange(await Accessibility.FaultsAsync(page));
        return faults;
    }
}
