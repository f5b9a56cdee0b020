using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A life on one line, who is around it, a safety plan, a small step, another service.</summary>
public sealed class DrawLifeAndKeepSafe : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Marlon", "Drawer");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/assessments", "Assessments");
        await TellLifeAsync(walk);
        await DrawMapAsync(walk, reference);
        await KeepSafeAsync(walk, reference);
        await AskForServiceAsync(walk);
    }

    private static async Task TellLifeAsync(Walk walk)
    {
        await walk.GoAsync("Timeline of their life", "Timeline of their life");
        await walk.GoAsync("Add to their timeline", "Add to their timeline");
        await walk.PickAsync("What was it?", "Something good");
        await walk.WriteAsync("What happened?", "Learnt to swim with Grandad");
        await walk.ChooseAsync("The year");
        await walk.WriteAsync("Which year?", "2016");
        await walk.GoAsync("Save", "Timeline of their life");
        await walk.SeeAsync("Learnt to swim with Grandad");
    }

    private static async Task DrawMapAsync(Walk walk, string reference)
    {
        await walk.OpenAsync($"/cases/{reference}/assessments/map", "Map of people and places");
        foreach (var (name, kind, tie) in new[] { ("Coach Dave", "Adult they trust", "Close"), ("A man he calls uncle", "Exploits or threatens them", "Has power over them") })
        {
            await walk.GoAsync("Put somebody or some place on the map", "Put somebody or some place on the map");
            await walk.WriteAsync("What are they, or is the place, called?", name);
            await walk.ChooseAsync(kind);
            await walk.ChooseAsync(tie);
            await walk.GoAsync("Save", "Map of people and places");
        }
        await walk.GoAsync("Say how two of them stand to each other", "How two of them stand to each other");
        await walk.PickAsync("Who?", "Coach Dave");
        await walk.PickAsync("To whom, or to which place?", "A man he calls uncle");
        await walk.ChooseAsync("In conflict");
        await walk.GoAsync("Save", "Map of people and places");
        await walk.SeeAsync("In conflict: Coach Dave");
    }

    private static async Task KeepSafeAsync(Walk walk, string reference)
    {
        await walk.OpenAsync($"/cases/{reference}/plan/safety", "Safety plan");
        await walk.GoAsync("Make a safety plan", "Make a safety plan");
        await walk.WriteAsync("What do they say, in their own words?", "Text me first.");
        await walk.WriteAsync("By what do they notice that it is getting dangerous?", "Two calls after eleven");
        await walk.WriteAsync("Where is it safe?", "Nan's");
        await walk.WriteAsync("Who can they call, on which number?", "Sam 07700 900456");
        await walk.WriteDayAsync("When do we look again?", TimeProvider.System.Today().AddDays(60));
        await walk.GoAsync("Save safety plan", "Safety plan");
        await walk.SeeAsync("Two calls after eleven");
    }

    private static async Task AskForServiceAsync(Walk walk)
    {
        await walk.GoAsync("Other services", "Other services");
        await walk.GoAsync("Ask for a service", "Ask for a service");
        await walk.PickAsync("What kind of service?", "Counselling");
        await walk.WriteAsync("What is it called?", "The Branch");
        await walk.GoAsync("Save", "Other services");
        await walk.SeeAsync("waiting for 0 days");
    }
}
