using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>How somebody works a page: with a finger or mouse, or with the keyboard alone.</summary>
public interface IHand
{
    /// <summary>A link, a button, or what opens a part folded away.</summary>
    Task PressAsync(ILocator target);

    /// <summary>One radio or checkbox.</summary>
    Task ChooseAsync(ILocator option);

    Task WriteAsync(ILocator box, string text);

    /// <summary>One option of a drop-down list, by its text.</summary>
    Task PickAsync(ILocator list, string option);
}
