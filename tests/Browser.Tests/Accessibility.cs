using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Steadfast.Browser.Tests;

/// <summary>What axe finds wrong with a page, WCAG 2.2 AA and its size of targets included.</summary>
internal static class Accessibility
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>One line for each thing found: the rule, what it asks, and where; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            // Without it axe also describes every element that is well.
            ResultTypes = [ResultType.Violations],
            RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Standards] },
            // Off unless asked for, in axe itself.
            Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
        });
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))];
    }
}
