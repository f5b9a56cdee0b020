using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>A finger or a mouse.</summary>
public sealed class Pointer : IHand
{
    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task ChooseAsync(ILocator option) => option.CheckAsync();

    public Task WriteAsync(ILocator box, string text) => box.FillAsync(text);

    public Task PickAsync(ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });
}
