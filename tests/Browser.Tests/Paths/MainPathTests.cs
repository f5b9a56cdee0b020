using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>The main paths with a pointer, on a phone and at a desk; axe looks over every page on the way.</summary>
[Collection(LookedOverCollection.Name)]
public class PointerPathTests(Chromium chromium, DemoServer server)
{
    public static TheoryData<string, string> Walks() => Walking.Of(mode => mode.Axe);

    [Theory]
    [MemberData(nameof(Walks))]
    public Task Path_WithAPointer_IsWalkedWithoutFault(string path, string mode) => Walking.GoAsync(chromium, server, path, mode);
}

/// <summary>The main paths by the keyboard alone, and with script off.</summary>
[Collection(BrowserCollection.Name)]
public class PlainPathTests(Chromium chromium, DemoServer server)
{
    public static TheoryData<string, string> Walks() => Walking.Of(mode => !mode.Axe);

    [Theory]
    [MemberData(nameof(Walks))]
    public Task Path_ByKeyboardOrWithoutScript_IsWalkedWithoutFault(string path, string mode) => Walking.GoAsync(chromium, server, path, mode);
}

internal static class Walking
{
    public static TheoryData<string, string> Of(Func<Mode, bool> which)
    {
        var walks = new TheoryData<string, string>();
        foreach (var path in MainPath.All)
        {
            foreach (var mode in Mode.All.Where(which))
                walks.Add(path.Name, mode.Name);
        }
        return walks;
    }

    public static Task GoAsync(Chromium chromium, DemoServer server, string path, string mode) =>
        GoAsync(chromium, server, Mode.All.Single(m => m.Name == mode), walk => MainPath.All.Single(p => p.Name == path).GoAsync(walk));

    public static async Task GoAsync(Chromium chromium, DemoServer server, Mode mode, Func<Walk, Task> way)
    {
        var page = await chromium.NewPageAsync(mode.Width, mode.Script, server.Address);
        await using var profile = page.Context;
        var watch = new Watch(profile, server.Address);
        var walk = new Walk(mode, server, page);

        await way(walk);

        walk.Faults.Concat(watch.Faults).ShouldBeEmpty();
    }
}
