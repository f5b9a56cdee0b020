using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>Their voice first: an assessment, a plan that follows from it, and their own copy of the plan.</summary>
public sealed class AssessAndPlan : MainPath
{
    private const string Voice = "I want my own money, the right way. And a bike.";

    private static readonly (string Sign, string Answer)[] Signs =
    [
        ("They are missing or stay out overnight", "Sometimes"), ("They have money, clothes or phones that nobody can explain", "Often"), ("They owe money, or somebody says that they do", "Yes"),
        ("They are not safe where they live", "No"), ("Grief, fear or low mood on most days", "Not known yet"), ("Older people drive, house, feed or pay them", "Sometimes"),
        ("They spend time with people known to exploit others", "Not known yet"), ("There is nobody they trust", "No"), ("They have no place at school, college or work", "No"),
        ("They miss days there", "Sometimes"), ("They have been hurt and nobody can say how", "Never"), ("They carry something to feel safe", "Never"),
        ("There are places where they cannot go without fear", "No"), ("They use drugs or drink to get by", "Never"),
        ("Somebody tells them by phone or app what to do or where to be", "Often"), ("Pictures or messages are used to threaten them", "No"),
    ];

    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Elan", "Planner");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await AssessAsync(walk);
        await AgreePlanAsync(walk);

        await walk.GoAsync("Small steps Build a bike", "Small steps towards a goal");
        await walk.WriteAsync("What is the step?", "Find a frame");
        await walk.GoAsync("Add the step", "Small steps towards a goal");
        await walk.GoAsync("Done Find a frame", "Small steps towards a goal");
        await walk.GoAsync("Back to the plan", "Plan");
        await walk.GoAsync("Their own copy", "Their own copy");
        await walk.SeeAsync("Find a frame");
        await walk.SeeAsync(Voice);
    }

    private static async Task AssessAsync(Walk walk)
    {
        await walk.GoAsync("Assessments", "Assessments");
        await walk.GoAsync("Assess", "Assess");
        await walk.WriteAsync("What do they say, in their own words?", Voice);
        await walk.WriteAsync("What helps at home?", "His nan's house is warm, and he is never late for his sister.");
        foreach (var (sign, answer) in Signs)
            await walk.ChooseAsync(answer, sign);
        await walk.WriteAsync("Why?", "Two phones, and men he calls uncle.");
        await walk.WriteDayAsync("When do we look again?", TimeProvider.System.Today().AddMonths(3));
        await walk.GoAsync("Save assessment", "Assessment, version 1");
        await walk.SeeAsync("These levels ask for 3 contacts a week.");
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
