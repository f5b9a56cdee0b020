using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Steadfast.Browser.Tests;

/// <summary>What axe finds wrong with a page, WCAG 2.2 AA and its size of targets included.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What another width can change; the rest is judged by elements, which stay the same.
    private static readonly string[] OfLayout = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block", "link-name", "button-name", "aria-hidden-focus", "region"];

    // Run in the page itself, which has no frames: the package's own way opens a window at every look, and that takes longer than the look.
    private const string Run = """
        async only => {
          const found = await axe.run(document, { runOnly: only, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false })
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))
        }
        """;

    /// <summary>One line for each thing found: the rule, what it asks, and where; empty when all is well.</summary>
    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page) => FaultsAsync(page, "tag", Standards);

    /// <summary>The same for a page that was looked at in another width before.</summary>
    public static Task<IReadOnlyList<string>> FaultsOfLayoutAsync(IPage page) => FaultsAsync(page, "rule", OfLayout);

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string type, string[] values)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Run, new { type, values });
    }
}
