namespace Steadfast.Browser.Tests.Harness;

/// <summary>A site of the demo service, its manager, and one of its workers.</summary>
public sealed record Team(string Site, string Manager, string Worker);

/// <summary>One way in which somebody uses the service.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Axe">Whether axe looks at every page on the way.</param>
public sealed record Mode(string Name, int Width, bool Axe, bool Keyboard, bool Script, Team Team)
{
    /// <summary>Each at a site of its own, so that a path walked in one mode never sees what another left behind.</summary>
    public static IReadOnlyList<Mode> All { get; } =
    [
        new("phone", 360, Axe: true, Keyboard: false, Script: true, new("Cardiff", "Nia Protheroe", "Gethin Beynon")),
        new("desk", 1280, Axe: true, Keyboard: false, Script: true, new("Edinburgh", "Fiona Drummond", "Callum Reid")),
        new("keyboard", 1280, Axe: false, Keyboard: true, Script: true, new("Newcastle", "Janet Milburn", "Dean Charlton")),
        new("no script", 360, Axe: false, Keyboard: false, Script: false, new("Dundee", "Eilidh Petrie", "Ross Guthrie")),
    ];
}
