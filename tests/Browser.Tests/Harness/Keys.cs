using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>The keyboard alone: Tab to come to a thing, Enter, Space and arrows to work it. Where the focus is must be seen.</summary>
public sealed class Keys(IPage page) : IHand
{
    // Longer than any page; a thing not reached by then is not reached at all.
    private const int Enough = 400;

    private const string HasFocus = "e => e === document.activeElement";

    // A radio or checkbox is drawn by its label's ::before; everything else is marked on itself.
    private const string IsSeen = """
        e => {
          const marked = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
          const label = e.labels?.[0]
          const box = e.getBoundingClientRect()
          const inView = box.bottom > 0 && box.top < innerHeight
          return inView && (marked(getComputedStyle(e)) || (!!label && marked(getComputedStyle(label, '::before'))))
        }
        """;

    // How many stops of Tab lie between the focus and a thing further on; 0 where that cannot be told.
    private const string StopsBefore = """
        target => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }))
            .filter((e, at, all) => e.type !== 'radio' || e === target || e === document.activeElement
              || (e.checked || (!all.some(o => o.name === e.name && o.checked) && all.findIndex(o => o.name === e.name) === at)))
          const [from, to] = [stops.indexOf(document.activeElement), stops.indexOf(target)]
          return to > from && from >= 0 ? to - from : 0
        }
        """;

    public async Task PressAsync(ILocator target)
    {
        await TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task ChooseAsync(ILocator option)
    {
        if (await option.IsCheckedAsync())
            return;
        if (await option.GetAttributeAsync("type") == "radio")
            await ArrowToAsync(option);
        else
            await TabToAsync(option);
        if (!await option.IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
        (await option.IsCheckedAsync()).ShouldBeTrue();
    }

    public async Task WriteAsync(ILocator box, string text)
    {
        await TabToAsync(box);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task PickAsync(ILocator list, string option)
    {
        await TabToAsync(list);
        await page.Keyboard.TypeAsync(option);
        (await list.EvaluateAsync<string>("e => e.selectedOptions[0].text")).ShouldBe(option);
    }

    /// <summary>The first stop of a page is the link that skips its head, and it leads into the page itself.</summary>
    public async Task SkipHeadAsync()
    {
        // A page with an error summary or good news begins there, and one whose address says #main begins in the page.
        if (!await page.EvaluateAsync<bool>("document.activeElement === document.body && location.hash === ''"))
            return;
        var skip = page.Locator(".govuk-skip-link");
        await page.Keyboard.PressAsync("Tab");
        (await skip.EvaluateAsync<bool>(HasFocus)).ShouldBeTrue("the first stop is not the skip link");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    private async Task TabToAsync(ILocator target)
    {
        await target.WaitForAsync();
        // The last few are looked at one by one, so that a stop skipped or added by the page is still found.
        for (var ahead = await target.EvaluateAsync<int>(StopsBefore) - 3; ahead > 0; ahead--)
            await page.Keyboard.PressAsync("Tab");
        for (var i = 0; i < Enough; i++)
        {
            if (await target.EvaluateAsync<bool>(HasFocus))
            {
                (await target.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue($"the focus on {target} is not seen");
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{target} is not reached with Tab");
    }

    // Tab stops once in a group of radios, at the chosen one or the first; arrows go round in it.
    private async Task ArrowToAsync(ILocator radio)
    {
        var name = await radio.GetAttributeAsync("name");
        var group = page.Locator($"input[type=radio][name='{name}']");
        await TabToAsync(page.Locator($"input[type=radio][name='{name}']:focus").Or(group.First).First);
        for (var i = 0; i < await group.CountAsync() && !await radio.EvaluateAsync<bool>(HasFocus); i++)
            await page.Keyboard.PressAsync("ArrowDown");
    }
}
