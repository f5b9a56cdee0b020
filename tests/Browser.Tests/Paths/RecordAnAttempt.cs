using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>Nobody at the door: from My day in three presses, with nothing to type.</summary>
public sealed class RecordAnAttempt : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Idris", "Attempt");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.ArriveAsync("My day");

        walk.CountFromHere();
        await walk.GoAsync("We tried Idris Attempt", "Record contact");
        await walk.ChooseAsync("Knock on the door", "How did you try?");
        await walk.GoAsync("Save", "My day");

        walk.Effort.ShouldBe((3, 0));
        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await walk.SeeAsync("Tried once so far.");
    }
}
