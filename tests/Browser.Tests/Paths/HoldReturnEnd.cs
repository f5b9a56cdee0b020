using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>Work pauses with the door open, the young person comes back, and in the end the work is done.</summary>
public sealed class HoldReturnEnd : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Macsen", "Pause");
        var title = $"Case {reference}";
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}", title);
        await HoldAsync(walk, title);

        await walk.GoAsync("They came back", "They came back");
        await walk.WriteAsync("How did they come back?", "He called from his mother's phone.");
        await walk.GoAsync("Take up again", title);
        await walk.SeeAsync("Welcome back. The work goes on");

        await walk.GoAsync("End the work", "End the work");
        await walk.ChooseAsync("Support no longer required", "Why does the work end?");
        await walk.WriteAsync("What do they say about it?", "I know where you are.");
        await walk.GoAsync("End the work", title);
        await walk.SeeAsync("They came back");
    }

    private static async Task HoldAsync(Walk walk, string title)
    {
        await walk.GoAsync("Place on hold", "Place on hold");
        await walk.WriteAsync("Why does the work pause?", "He is with his father in Leeds until summer.");
        await walk.WriteAsync("Who agreed it?", "Macsen and his mother");
        await walk.WriteAsync("How does the door stay open?", "He has our number, and we text on the first of each month.");
        // A hold without a day to look again is refused, and what was written is kept.
        await walk.GoAsync("Place on hold", "Place on hold", wrong: true);
        await walk.WriteDayAsync("When will we look again?", TimeProvider.System.Today().AddMonths(2));
        await walk.GoAsync("Place on hold", title);
        await walk.SeeAsync("with the door open");
    }
}
