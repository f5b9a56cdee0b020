using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>From the car: two taps and one sentence.</summary>
public sealed class RecordAContact : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Osian", "Contact");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await walk.GoAsync("Contact", "Record contact");

        walk.CountFromHere();
        await walk.ChooseAsync("Phone call", "How?");
        await walk.WriteAsync("What happened, in a sentence", "He laughed, and asked when the boxing starts.");
        await walk.PressAsync("Save");
        await walk.ArriveAsync($"Case {reference}");

        walk.Effort.ShouldBe((2, 1));
        await walk.SeeAsync("He laughed, and asked when the boxing starts.");
    }
}
