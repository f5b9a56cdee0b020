using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Steadfast.Browser.Tests;

/// <summary>What axe finds wrong with a page, WCAG 2.2 AA and its size of targets included.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Run in the page itself, which has no frames: the package's own way opens a window at every look, and that takes longer than the look.
    private const string Run = """
        async only => {
          const found = await axe.run(document, { runOnly: only, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`))
        }
        """;

    /// <summary>One line for each thing found: the rule, what it asks, and where; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Run, new { type = "tag", values = Standards });
    }
}
