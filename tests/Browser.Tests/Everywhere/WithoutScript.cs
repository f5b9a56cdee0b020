using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Every link, every box and every way to send a form is there with script off too.</summary>
internal static class WithoutScript
{
    // What is folded away opens without script; a place on the same page is no way on; a passkey cannot be shown without script, and is never the only way.
    private const string Offered = """
        () => [...document.querySelectorAll('a[href]:not([href^="#"]), button:not([type=button]), summary, input:not([type=hidden]), textarea, select')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) || e.closest('details:not([open])') || e.matches('[data-passkey][hidden] *, [data-passkey-button]'))
          .map(e => e.tagName.toLowerCase() + ' ' + (e.getAttribute('href') ?? e.name ?? '') + ' ' + (e.name ? '' : e.textContent.trim().replace(/\s+/g, ' ')))
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage scripted, IPage plain)
    {
        var without = await plain.EvaluateAsync<string[]>(Offered);
        return [.. (await scripted.EvaluateAsync<string[]>(Offered)).Except(without).Select(missing => $"not there without script: {missing}")];
    }
}
