using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>Their voice first: an assessment, a plan that follows from it, and their own copy of the plan.</summary>
public sealed class AssessAndPlan : MainPath
{
    private const string Voice = "I want my own money, the right way. And a bike.";

    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Elan", "Planner");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await AssessAsync(walk);
        await AgreePlanAsync(walk);

        await walk.GoAsync("Their own copy", "Their own copy");
        await walk.SeeAsync(Voice);
    }

    private static async Task AssessAsync(Walk walk)
    {
        await walk.GoAsync("Assessments", "Assessments");
        await walk.GoAsync("Assess", "Assess");
        await walk.WriteAsync("What do they say, in their own words?", Voice);
        await walk.WriteAsync("Strengths", "His nan's house is warm, and he is never late for his sister.");
        await walk.ChooseAsync("High", "Risk of exploitation");
        await walk.ChooseAsync("Medium", "Need for support");
        await walk.WriteAsync("Why?", "Two phones, and men he calls uncle.");
        await walk.WriteDayAsync("When do we look again?", TimeProvider.System.Today().AddMonths(3));
        await walk.GoAsync("Save assessment", "Assessments");
        await walk.SeeAsync("Version 1");
    }

    private static async Task AgreePlanAsync(Walk walk)
    {
        await walk.GoAsync("Plan", "Plan");
        await walk.GoAsync("Agree a plan", "Agree a plan");
        await walk.WriteAsync("What do they say, in their own words?", Voice);
        await walk.WriteAsync("The goal, in their words", "Build a bike");
        await walk.ChooseAsync("Relationships", "What will we work on?");
        await walk.ChooseAsync("Yes", "Crisis support between the planned contacts?");
        await walk.WriteDayAsync("When do we look again?", TimeProvider.System.Today().AddMonths(3));
        await walk.GoAsync("Save plan", "Plan");
        await walk.SeeAsync("Build a bike");
    }
}
