using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

[Collection(BrowserCollection.Name)]
public class MainPathTests(Chromium chromium, DemoServer server)
{
    public static TheoryData<string, string> Walks()
    {
        var walks = new TheoryData<string, string>();
        foreach (var path in MainPath.All)
        {
            foreach (var mode in Mode.All)
                walks.Add(path.Name, mode.Name);
        }
        return walks;
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Path_InEachMode_IsWalkedWithoutFault(string path, string mode)
    {
        var chosen = Mode.All.Single(m => m.Name == mode);
        var page = await chromium.NewPageAsync(chosen.Width, chosen.Script, server.Address);
        await using var profile = page.Context;
        var watch = new Watch(profile, server.Address);
        var walk = new Walk(chosen, server, page);

        await MainPath.All.Single(p => p.Name == path).GoAsync(walk);

        walk.Faults.Concat(watch.Faults).ShouldBeEmpty();
    }
}
