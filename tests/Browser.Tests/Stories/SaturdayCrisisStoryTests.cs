using Steadfast.Browser.Tests.Harness;
using Steadfast.Browser.Tests.Paths;
using Steadfast.Core.Calendar;
using Steadfast.TestData;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>§5.3.1: issues come over the weekend, and on leave somebody stands in. Friday, Saturday night, and the day the worker is back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SaturdayCrisisStoryTests(Chromium chromium) : IAsyncLifetime
{
    private const string StandsIn = "Isla Buchan";
    private static readonly DateOnly Friday = new(2026, 11, 27);
    private readonly SetClock clock = new(Friday.AtLondon(new TimeOnly(16, 0)));
    private DemoServer server = null!;

    public Task InitializeAsync() => (server = new DemoServer(clock)).InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public Task LeaveIsHandedOver_TheCrisisIsMet_AndTheReachEndsByItself() => Walking.GoAsync(chromium, server, Mode.All.Single(m => m.Name == "desk"), GoAsync);

    private async Task GoAsync(Walk walk)
    {
        var reference = await server.OpenAsync(walk.Mode.Team, "Struan", "Weekend");

        await HandOverAsync(walk, reference);
        (await StatusAsync(walk, reference)).ShouldBe(404, "before the first day");

        clock.Set(Friday.AddDays(1).AtLondon(new TimeOnly(21, 40)));
        await MeetCrisisAsync(walk, reference);

        clock.Set(Friday.AddDays(4).StartUtc());
        (await StatusAsync(walk, reference)).ShouldBe(404, "after the last day");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await walk.SeeAsync("At his nan's. Safe tonight.");
    }

    private static async Task HandOverAsync(Walk walk, string reference)
    {
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync("/my-support/away", "My time away");
        await walk.ChooseAsync("Leave", "What is it?");
        await walk.WriteDayAsync("First day away", Friday.AddDays(1));
        await walk.WriteDayAsync("Last day away", Friday.AddDays(3));
        await walk.GoAsync("Save", "My time away");
        await walk.GoAsync("Struan Weekend", "Arrange cover");
        await walk.ChooseAsync(StandsIn, "Who stands in?");
        await walk.WriteAsync("What keeps them safe, and what in a crisis?", "His nan's flat. If he is not there by ten, tell the manager on call.");
        await walk.WriteAsync("Who to call, in which order?", "Nan, then the manager on call.");
        await walk.WriteAsync("What not to do?", "Do not ring his mother's house.");
        await walk.GoAsync("Arrange cover", "Hand-over sheet");
    }

    private static async Task MeetCrisisAsync(Walk walk, string reference)
    {
        await walk.SignInAsync(StandsIn);
        await walk.OpenAsync("/my-day", "My day");
        await walk.SeeAsync("You stand in: read the hand-over sheet");
        await walk.OpenAsync($"/cases/{reference}/hand-over-sheet", "Hand-over sheet");
        await walk.SeeAsync("Do not ring his mother's house.");
        await walk.SeeAsync("Manager on call");
        await walk.OpenAsync($"/cases/{reference}/record-contact?kind=contact", "Record contact");
        await walk.ChooseAsync("Phone call", "How?");
        await walk.WriteAsync("What happened, in a sentence", "At his nan's. Safe tonight.");
        await walk.GoAsync("Save", $"Case {reference}");
    }

    // Asked beside the page, whose own answers are all looked over.
    private async Task<int> StatusAsync(Walk walk, string reference)
    {
        await walk.SignInAsync(StandsIn);
        return (await walk.Page.APIRequest.GetAsync($"{server.Address}/cases/{reference}")).Status;
    }
}
