using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Everything on a page that can be worked comes with Tab, in the page's order, is seen to have the focus, and lets it go again.</summary>
internal static class TabStops
{
    // Longer pages are longer of the same: rows of a table, boxes of a form.
    private const int Enough = 120;

    // Notes what gets the focus, and at the next Tab whether one could see so.
    private const string Begin = """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }))
            .filter((e, at, all) => e.type !== 'radio' || e.checked || (!all.some(o => o.name === e.name && o.checked) && all.findIndex(o => o.name === e.name) === at))
          const marked = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
          const seen = e => {
            const box = e.getBoundingClientRect()
            return box.bottom > 0 && box.top < innerHeight && (marked(getComputedStyle(e)) || (!!e.labels?.[0] && marked(getComputedStyle(e.labels[0], '::before'))))
          }
          const told = e => e.outerHTML.slice(0, 140).replace(/\s+/g, ' ')
          const walk = window.tabStops = { stops, reached: [], unseen: [], told }
          const judged = new Set()
          addEventListener('focusin', e => walk.reached.push(e.target))
          addEventListener('keydown', () => {
            const at = document.activeElement
            if (walk.reached.includes(at) && !judged.has(at) && !seen(at)) walk.unseen.push(told(at))
            judged.add(at)
          })
          // Within a box for a time or a day Tab goes from part to part.
          return Math.min(stops.length, ENOUGH) + 3 * stops.filter(e => e.type === 'time' || e.type === 'date').length + 1
        }
        """;

    private const string End = """
        () => {
          const { stops, reached, unseen, told } = window.tabStops
          const faults = unseen.map(e => 'focus not seen: ' + e)
          const wrong = stops.slice(0, ENOUGH).findIndex((e, at) => reached[at] !== e)
          if (wrong >= 0) faults.push('Tab should come to ' + told(stops[wrong]) + ' and comes to ' + (reached[wrong] ? told(reached[wrong]) : 'nothing'))
          return faults
        }
        """;

    /// <summary>What is wrong on a page just loaded.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // Sent at once and met one after the other: waiting for each takes longer than the key.
        await Task.WhenAll(Enumerable.Range(0, await page.EvaluateAsync<int>(Limited(Begin))).Select(_ => page.Keyboard.PressAsync("Tab")));
        return await page.EvaluateAsync<string[]>(Limited(End));
    }

    private static string Limited(string script) => script.Replace("ENOUGH", $"{Enough}", StringComparison.Ordinal);
}
