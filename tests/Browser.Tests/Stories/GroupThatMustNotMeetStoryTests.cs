using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>§5.2.4: two are invited to the football day of whom one side knows what the other must not. Their leader learns that they need thought, and no more.</summary>
[Collection(LookedOverCollection.Name)]
public sealed class GroupThatMustNotMeetStoryTests(Chromium chromium, DemoServer server)
{
    [Fact]
    public async Task TheGroupThatMustNotMeet_IsThoughtOver_ThenGoesAhead()
    {
        var mode = Mode.All.Single(m => m.Name == "phone");
        var page = await chromium.NewPageAsync(mode.Width, mode.Script, server.Address);
        await using var profile = page.Context;
        var watch = new Watch(profile, server.Address);
        var walk = new Walk(mode, server, page);
        var (one, other) = (await server.OpenAsync(mode.Team, "Ivo", "Quarrel"), await server.OpenAsync(mode.Team, "Jac", "Quarrel"));

        await WriteFactAsync(walk, one, other);
        var session = await PlanAndInviteAsync(walk);
        await walk.SeeAsync("Ivo Quarrel and Jac Quarrel need thought before they meet.");
        await walk.SeeAsync($"Ask {mode.Team.Manager}.");
        await walk.GoAsync("Confirm it", "Group session", wrong: true);
        (await page.ContentAsync()).ShouldNotContain("bottle");

        await DecideAsync(walk, session);
        await walk.SignInAsync(mode.Team.Worker);
        await walk.OpenAsync(session, "Group session");
        await walk.SeeAsync("Two cars, two teams, and they leave ten minutes apart.");
        await walk.GoAsync("Confirm it", "Group session");
        await walk.SeeAsync("Confirmed");
        walk.Faults.Concat(watch.Faults).ShouldBeEmpty();
    }

    private static async Task WriteFactAsync(Walk walk, string one, string other)
    {
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.OpenAsync($"/cases/{one}/links/add", "Write down a fact between two");
        await walk.WriteAsync("Reference of the other young person", other);
        await walk.ChooseAsync("Conflict between them");
        await walk.ChooseAsync("Police");
        await walk.WriteAsync("What happened, in a sentence", "A bottle was thrown at the bus stop in August.");
        await walk.GoAsync("Save", "Who they should not meet");
    }

    /// <returns>The session's address.</returns>
    private static async Task<string> PlanAndInviteAsync(Walk walk)
    {
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync("/groups/plan", "Plan a session");
        await walk.WriteAsync("What is it called?", "Sunday football");
        await walk.WriteDayAsync("Day", TimeProvider.System.Today().AddDays(5));
        await walk.WriteAsync("Time", "14:00");
        await walk.PickAsync("Where?", "Five-a-side pitch");
        await walk.GoAsync("Plan the session", "Group session");
        await walk.GoAsync("Invite", "Invite");
        await walk.ChooseAsync("Ivo Quarrel");
        await walk.ChooseAsync("Jac Quarrel");
        await walk.GoAsync("Invite", "Group session");
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    private static async Task DecideAsync(Walk walk, string session)
    {
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.OpenAsync($"{session}/check", "Decide who meets whom");
        await walk.SeeAsync("A bottle was thrown at the bus stop in August.");
        await walk.GoAsync("Decide : Ivo Quarrel and Jac Quarrel", "Decide about two");
        await walk.ChooseAsync("Both come, and are kept apart");
        await walk.WriteAsync("Why?", "Both asked for football, and both mothers agree.");
        await walk.WriteAsync("What does the leader do?", "Two cars, two teams, and they leave ten minutes apart.");
        await walk.GoAsync("Decide", "Decide who meets whom");
    }
}
