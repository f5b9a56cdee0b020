using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>Somebody on their way through the service. Things on a page are named as people see or hear them.</summary>
public sealed class Walk(Mode mode, DemoServer server, IPage page)
{
    private readonly IHand hand = mode.Keyboard ? new Keys(page) : new Pointer();
    private readonly List<string> faults = [];

    public Mode Mode => mode;

    public DemoServer Server => server;

    public IPage Page => page;

    /// <summary>What was pressed or chosen, and boxes written in, since <see cref="CountFromHere"/>.</summary>
    public (int Presses, int Writings) Effort { get; private set; }

    /// <summary>What was wrong with the pages on the way.</summary>
    public IReadOnlyList<string> Faults => faults;

    public void CountFromHere() => Effort = default;

    public async Task SignInAsync(string name)
    {
        await OpenAsync("/demo/sign-in", "Sign in to the demo service");
        await PressAsync($"Sign in as {name}");
        await Assertions.Expect(Pressable("Sign out")).ToBeVisibleAsync();
    }

    public async Task OpenAsync(string address, string title)
    {
        await page.GotoAsync(address);
        await ArriveAsync(title);
    }

    /// <summary>Presses something and arrives at the page it leads to.</summary>
    /// <param name="wrong">The page comes back with an error summary.</param>
    public async Task GoAsync(string pressed, string title, bool wrong = false)
    {
        // Where a page leads to itself, its title alone would not tell that the answer has come.
        await page.EvaluateAsync("document.title = 'left behind'");
        await PressAsync(pressed);
        await ArriveAsync(wrong ? "Error: " + title : title);
    }

    /// <summary>Waits for the page of that title, and looks it over.</summary>
    public async Task ArriveAsync(string title)
    {
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex($"^{Regex.Escape(title)} – Steadfast$"));
        await LoadedAsync();
        faults.AddRange((await PageFaults.OfAsync(page, mode.Width, mode.Axe)).Select(fault => $"{title}: {fault}"));
        if (hand is Keys keys)
            await keys.SkipHeadAsync();
    }

    /// <summary>Asked of the page itself: who waits for the event that it is loaded may have missed it.</summary>
    private async Task LoadedAsync()
    {
        for (var since = Stopwatch.StartNew(); await page.EvaluateAsync<string>("document.readyState") != "complete"; await Task.Delay(20))
            since.ElapsedMilliseconds.ShouldBeLessThan(Chromium.PatienceInMilliseconds, $"{page.Url} is not loaded");
    }

    /// <summary>Goes to a place that the head of every page names; a phone keeps them behind one word.</summary>
    public async Task GoFromHeadAsync(string place, string title)
    {
        var menu = page.Locator(".frame-nav__fold summary");
        if (await menu.IsVisibleAsync())
            await hand.PressAsync(menu);
        await GoAsync(place, title);
    }

    public async Task PressAsync(string name)
    {
        Effort = (Effort.Presses + 1, Effort.Writings);
        await hand.PressAsync(Pressable(name));
    }

    /// <summary>One radio or checkbox, in the question <paramref name="question"/> where several have such an answer.</summary>
    public async Task ChooseAsync(string answer, string? question = null)
    {
        Effort = (Effort.Presses + 1, Effort.Writings);
        var within = question is null ? page.Locator("main") : Question(question);
        await hand.ChooseAsync(within.GetByLabel(answer, new() { Exact = true }));
    }

    public async Task WriteAsync(string label, string text)
    {
        Effort = (Effort.Presses, Effort.Writings + 1);
        await hand.WriteAsync(Box(label), text);
    }

    public async Task PickAsync(string label, string option)
    {
        Effort = (Effort.Presses + 1, Effort.Writings);
        await hand.PickAsync(Box(label), option);
    }

    public async Task WriteDayAsync(string question, DateOnly day)
    {
        Effort = (Effort.Presses, Effort.Writings + 1);
        foreach (var (part, number) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            await hand.WriteAsync(Question(question).GetByLabel(part, new() { Exact = true }), $"{number}");
    }

    /// <summary>The text of the file that pressing <paramref name="name"/> brings.</summary>
    public async Task<string> DownloadAsync(string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => PressAsync(name));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>What the first link in the page that <paramref name="css"/> chooses is called.</summary>
    public async Task<string> FirstNameAsync(string css) => Regex.Replace(await page.Locator($"main {css}").First.InnerTextAsync(), @"\s+", " ").Trim();

    /// <summary>The link that a page shows once, to be kept or sent.</summary>
    public async Task<string> LinkToKeepAsync() => await page.Locator(".link-to-keep a").InnerTextAsync();

    // A picture's figures stand folded away beside it, with the same words.
    public Task SeeAsync(string text) => Assertions.Expect(page.Locator("main").GetByText(text).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    private ILocator Question(string legend) => page.Locator("fieldset").Filter(new() { Has = page.Locator("legend", new() { HasText = legend }) });

    private ILocator Box(string label) => page.Locator("main").GetByLabel(new Regex($"^{Regex.Escape(label)}( \\(optional\\))?$")).First;

    private ILocator Pressable(string name)
    {
        var whole = new Regex($"^\\s*{Regex.Escape(name)}\\s*$");
        return page.GetByRole(AriaRole.Link, new() { NameRegex = whole })
            .Or(page.GetByRole(AriaRole.Button, new() { NameRegex = whole }))
            .Or(page.Locator("summary").Filter(new() { HasTextRegex = whole })).First;
    }
}
