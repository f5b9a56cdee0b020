using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Browser.Tests.Paths;
using Xunit.Abstractions;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>
/// Taps and keys are counted by the browser itself, and turned into seconds: 1.35 to make up one's mind and 1.1 to point
/// for each tap (Card, Moran and Newell 1980, the keystroke-level model), 0.33 for each letter on a phone (36.2 words a
/// minute: Palin and others 2019), and what the pages took to come.
/// </summary>
[Collection(LookedOverCollection.Name)]
public class ThirtySecondsTests(Chromium chromium, DemoServer server, ITestOutputHelper output)
{
    private const double SecondsForATap = 1.35 + 1.1;
    private const double SecondsForALetter = 0.33;

    // Counts what reaches the page, so that a tap which the test forgot to count is counted all the same.
    private const string Counting = """
        const add = name => sessionStorage.setItem(name, Number(sessionStorage.getItem(name) ?? 0) + 1)
        addEventListener('pointerdown', () => add('taps'), true)
        addEventListener('keydown', () => add('keys'), true)
        """;

    [Fact]
    public Task AnAttempt_TakesAtMostThreeTaps_AndNoTyping() => Walking.GoAsync(chromium, server, Mode.All[0] with { Axe = false }, async walk =>
    {
        await StartAsync(walk, "Iolo", "Threetaps");
        var clock = Stopwatch.StartNew();
        await walk.PressAsync("We tried Iolo Threetaps");
        await walk.ChooseAsync("Knock on the door", "How did you try?");
        await walk.PressAsync("Save");
        await walk.SeeAsync("Attempt recorded.");
        var (taps, keys, seconds) = await SpentAsync(walk, clock.Elapsed);
        output.WriteLine($"an attempt: {taps} taps, {keys} keys, {seconds:0.0} s");
        (taps, keys).ShouldBe((3, 0));
    });

    [Fact]
    public Task AContact_WithASentence_TakesAtMostThirtySeconds() => Walking.GoAsync(chromium, server, Mode.All[0] with { Axe = false }, async walk =>
    {
        await StartAsync(walk, "Iolo", "Thirtyseconds");
        var clock = Stopwatch.StartNew();
        await walk.PressAsync("Contact Iolo Thirtyseconds");
        await walk.ChooseAsync("Phone call", "How?");
        var note = walk.Page.GetByLabel("What happened, in a sentence");
        await note.ClickAsync();
        await note.PressSequentiallyAsync("He laughed, asked about boxing.");
        await walk.ChooseAsync("Yes", "Did you talk alone?");
        await walk.PressAsync("Save");
        await walk.SeeAsync("Contact recorded");
        var (taps, keys, seconds) = await SpentAsync(walk, clock.Elapsed);
        output.WriteLine($"a contact: {taps} taps, {keys} keys, {seconds:0.0} s");
        taps.ShouldBeLessThanOrEqualTo(5);
        seconds.ShouldBeLessThan(30);
    });

    private async Task StartAsync(Walk walk, string given, string family)
    {
        await server.OpenAsync(walk.Mode.Team, given, family);
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.ArriveAsync("My day");
        await walk.Page.Context.AddInitScriptAsync(Counting);
        await walk.OpenAsync("/my-day", "My day");
        await walk.Page.EvaluateAsync("sessionStorage.clear()");
    }

    /// <summary>What a person spends: hands and mind by the model, and the pages by the clock.</summary>
    private static async Task<(int Taps, int Keys, double Seconds)> SpentAsync(Walk walk, TimeSpan elapsed)
    {
        async Task<int> CountedAsync(string what) => int.Parse(await walk.Page.EvaluateAsync<string?>($"sessionStorage.getItem('{what}')") ?? "0", CultureInfo.InvariantCulture);
        var (taps, keys) = (await CountedAsync("taps"), await CountedAsync("keys"));
        return (taps, keys, (taps * SecondsForATap) + (keys * SecondsForALetter) + elapsed.TotalSeconds);
    }
}
