using System.Collections.Concurrent;
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

    // What axe judges by: elements, their names, roles, states and classes. Other people's names and days make no other page.
    private const string Skeleton = """
        () => {
          const names = ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'alt', 'title', 'for', 'href']
          const part = a => a.name === 'class' || a.name === 'role' || a.name === 'type' || (a.name.startsWith('aria-') && !names.includes(a.name)) ? a.name + '=' + a.value
            : names.includes(a.name) ? a.name + (a.value.trim() ? '+' : '-') : ''
          const words = e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) ? '+' : '-'
          return [...document.querySelectorAll('*')].map(e => e.tagName + words(e) + [...e.attributes].map(part).join(' ')).join('\n')
        }
        """;

    private static readonly ConcurrentDictionary<(int Width, string Title, string Skeleton), bool> LookedOver = [];

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, int width, bool axe)
    {
        var faults = new List<string>();
        if (await page.Locator("h1").CountAsync() is not 1 and var headings)
            faults.Add($"{headings} first headings");
        if (await page.EvaluateAsync<string>(TooWide) is { Length: > 0 } wide)
            faults.Add($"wider than {width} px: {wide}");
        if (axe && await IsNewAsync(page, width))
            faults.AddRange(await Accessibility.FaultsAsync(page));
        return faults;
    }

    // Half of all pages on the ways are the same page again, and axe takes most of the time.
    private static async Task<bool> IsNewAsync(IPage page, int width) =>
        LookedOver.TryAdd((width, await page.TitleAsync(), await page.EvaluateAsync<string>(Skeleton)), true);
}
