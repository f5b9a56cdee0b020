using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>His sister gets time of her own, a safety plan, and a referral in one step that a manager finds in triage (§5.3.1).</summary>
public sealed class TheSibling : Story
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Ioan", "Brother");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/people/person", "Add someone around them");
        await walk.WriteAsync("Name", "Lowri Brother");
        await walk.PickAsync("Who are they to the young person?", "Sister");
        await walk.GoAsync("Save", "People and agencies");
        await walk.GoAsync("Family", "Family");
        await walk.GoAsync("Lowri Brother", "Brother or sister");

        await walk.GoAsync("Change what we know of them", "Change what we know of a brother or sister");
        await walk.WriteAsync("What they say, in their own words", "Everyone talks about my brother.");
        await walk.WriteAsync("What do they need?", "A smart jacket for the interview.");
        await walk.WriteAsync("Their safety plan", "Goes to Nan's, and texts us.");
        await walk.GoAsync("Save", "Brother or sister");
        await walk.GoAsync("Record time with them", "Record time with a brother or sister");
        await walk.WriteAsync("What did you do together?", "A day at the sea.");
        await walk.GoAsync("Save", "Brother or sister");
        await walk.SeeAsync("A day at the sea.");

        await walk.GoAsync("Refer them on", "Refer a brother or sister on");
        await walk.ChooseAsync("Family offending");
        await walk.WriteAsync("Why, in your words", "She is asked to carry things for her brother's friends.");
        await walk.GoAsync("Refer them on", "Brother or sister");
        await walk.SeeAsync("To us, referral");

        await walk.PressAsync("Sign out");
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.OpenAsync("/triage", "Referrals to decide on");
        await walk.SeeAsync("Lowri Brother");
    }
}
