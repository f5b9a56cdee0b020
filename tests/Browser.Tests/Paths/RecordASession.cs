using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A piece of work that took place, written down from My day.</summary>
public sealed class RecordASession : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Tudur", "Session");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.ArriveAsync("My day");
        await walk.GoAsync("Session Tudur Session", "Record session");
        await walk.ChooseAsync("A walk or a drive", "What did you do?");
        await walk.WriteAsync("What did they say?", "Nobody asked me that before.");
        await walk.ChooseAsync("Relationships", "What was it about?");
        await walk.PickAsync("Where?", "Car");
        await walk.WriteAsync("How long?", "45");
        await walk.WriteAsync("What happened, in a sentence", "We drove to the beach and he chose the music.");
        await walk.GoAsync("Save session", "My day");

        await walk.OpenAsync($"/cases/{reference}/timeline", "Timeline");
        await walk.SeeAsync("We drove to the beach and he chose the music.");
    }
}
