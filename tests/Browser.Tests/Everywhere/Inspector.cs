using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>Looks over the pages of one visitor, on a phone, at a desk, by keyboard and without script.</summary>
internal sealed class Inspector(Chromium chromium, DemoServer server)
{
    private const int Phone = 360;
    private const int Desk = 1280;

    private readonly List<string> faults = [];

    public async Task<IReadOnlyList<string>> LookOverAsync(Visitor visitor, IEnumerable<Place> places)
    {
        var page = await chromium.NewPageAsync(Phone, baseAddress: server.Address, state: visitor.State);
        await using var profile = page.Context;
        var plain = await chromium.NewPageAsync(Phone, script: false, server.Address, visitor.State);
        await using var plainProfile = plain.Context;
        var watch = new Watch(profile, server.Address);
        foreach (var place in places)
        {
            var before = watch.Faults.Count;
            await LookAsync(page, plain, place);
            Note(place, null, watch.Faults.Skip(before));
        }
        return faults;
    }

    private async Task LookAsync(IPage page, IPage plain, Place place)
    {
        await page.SetViewportSizeAsync(Phone, 800);
        await page.GotoAsync(place.Address);
        Note(place, Phone, await TabStops.FaultsAsync(page));
        await LookAsync(page, place, Phone);
        await plain.GotoAsync(place.Address);
        Note(place, Phone, await WithoutScript.FaultsAsync(page, plain));
        await page.SetViewportSizeAsync(Desk, 800);
        await LookAsync(page, place, Desk);
        Note(place, Desk, await Accessibility.FaultsOfLayoutAsync(page));
    }

    private async Task LookAsync(IPage page, Place place, int width)
    {
        if (await page.TitleAsync() is var title && !title.EndsWith("Steadfast", StringComparison.Ordinal))
            Note(place, width, [$"titled '{title}'"]);
        Note(place, width, await PageFaults.OfAsync(page, width, axe: width == Phone));
    }

    private void Note(Place place, int? width, IEnumerable<string> found) =>
        faults.AddRange(found.Select(fault => $"{place}{(width is null ? "" : $", {width} px")}: {fault}"));
}
