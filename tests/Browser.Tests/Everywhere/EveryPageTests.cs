using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Everywhere;

[CollectionDefinition(Name)]
public sealed class EverywhereCollection : ICollectionFixture<Chromium>, ICollectionFixture<DemoServer>
{
    public const string Name = "browser, everywhere";
}

/// <summary>Every page that anybody can come to, on a phone and at a desk, by keyboard and without script.</summary>
[Collection(EverywhereCollection.Name)]
public class EveryPageTests(Tour tour) : IClassFixture<Tour>
{
    // Fewer would mean that forms are not found, or ask for nothing any more.
    private const int FormsThatAskForSomething = 60;

    /// <summary>Pages that nobody comes to by asking for them.</summary>
    private static readonly string[] OnlyAnswers =
    [
        // Says that a passkey was refused; asked for, it leads to signing in.
        "/sign-in/passkey",
    ];

    [Fact]
    public void EveryPage_IsReachedBySomebody()
    {
        var reached = tour.Places.Select(place => place.Pattern).ToHashSet();

        tour.Routes.Select(route => route.Pattern).Where(pattern => !reached.Contains(pattern)).ShouldBe(OnlyAnswers);
    }

    [Fact]
    public void EveryLink_LeadsSomewhere() => tour.Faults.ShouldBeEmpty();

    [Fact]
    public async Task EveryForm_SentEmpty_SaysWhatIsMissing_AndLeadsToIt()
    {
        // A form that is content with nothing does what it is for: the pages are looked at before.
        await tour.LooksAsync();
        var (refused, faults) = await tour.SendEmptyAsync();
        faults.ShouldBeEmpty();
        refused.ShouldBeGreaterThan(FormsThatAskForSomething);
    }

    [Fact]
    public async Task EveryPage_OnAPhoneAtADeskByKeyboardAndWithoutScript_IsWithoutFault() => (await tour.LooksAsync()).ShouldBeEmpty();
}
