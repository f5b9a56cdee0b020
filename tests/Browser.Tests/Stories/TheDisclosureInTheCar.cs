using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>
/// He tells it in the car (§5.2.3). What he said is written once, in the session; from there it becomes a concern, a sheet for
/// social services, and a referral, without a word typed again.
/// </summary>
public sealed class TheDisclosureInTheCar : Story
{
    private const string Said = "They said I owe them three grand and I can work it off.";

    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Macsen", "Passenger");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/record-session", "Record session");
        await walk.ChooseAsync("A walk or a drive", "What did you do?");
        await walk.WriteAsync("What did they say?", Said);
        await walk.PickAsync("Where?", "Car");
        await walk.ChooseAsync("They told me something that a safeguarding concern comes of");
        await walk.GoAsync("Save session", "Raise a concern");
        await walk.SeeAsync("Call 999 first, then write.");
        await walk.GoAsync("Keep this concern", "Concern");
        await walk.SeeAsync(Said);

        await walk.GoAsync("Referral sheet to print or read out", "Referral sheet");
        await walk.SeeAsync(Said);
        await walk.SeeAsync("The social services of the area where it happened");
        await walk.GoAsync("Then write down whom you told", "Next step with a concern");
        await walk.ChooseAsync("Children's services or social work", "Which service?");
        await walk.WriteAsync("Whom did you speak to there?", "Eleri, duty desk");
        await walk.ChooseAsync("By phone", "How?");
        await walk.ChooseAsync("No", "Has the family been told of the referral?");
        await walk.WriteAsync("Why not?", "His uncle is in it.");
        await walk.GoAsync("Save", "Concern");
        await walk.SeeAsync("Children's services or social work: Eleri, duty desk");
        await walk.SeeAsync($"Sheet opened by {walk.Mode.Team.Worker}");
    }
}
