using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Calendar;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>
/// Three months of knocks and nobody opens (§5.2.1). Nobody calls him anything for it: partners decide to keep trying,
/// another way is planned, and at the boxing club he talks.
/// </summary>
public sealed class TheBoyBehindTheDoor : Story
{
    public override async Task GoAsync(Walk walk)
    {
        await using var earlier = new Earlier(walk.Server, walk.Mode.Team, 92);
        var reference = await earlier.OpenAsync("Elis", "Doorstep");
        for (var knock = 0; knock < 15; knock++)
        {
            earlier.Pass(6);
            await earlier.TouchAsync(reference, "attempt", "knock");
        }

        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/reaching", "Reaching them");
        await walk.SeeAsync("0 of 15 tries reached them.");
        await walk.SeeAsync("15 tries so far, and we go on.");

        await walk.GoAsync("At an activity", "Plan a way to reach them");
        await walk.ChooseAsync("Try it next");
        await walk.WriteAsync("Why, or what to bear in mind", "He boxes on Thursdays; the coach knows us.");
        await walk.GoAsync("Save", "Reaching them");

        await walk.GoAsync("Decide together", "Decide together");
        await walk.ChooseAsync("Keep trying");
        await walk.WriteAsync("Why?", "Nobody has said no. His mum asks us to go on.");
        await walk.WriteAsync("Which people agreed?", "His mum");
        await walk.ChooseAsync("Police");
        await walk.WriteDayAsync("When do we look again?", TimeProvider.System.Today().AddDays(28));
        await walk.GoAsync("Write the decision down", "Reaching them");
        await walk.SeeAsync("Agreed by His mum, Police");

        await walk.GoAsync("Contact", "Record contact");
        await walk.ChooseAsync("At an activity", "How?");
        await walk.WriteAsync("What happened, in a sentence", "Held the pads for him. He talked all the way home.");
        await walk.ChooseAsync("Yes", "Did you talk alone?");
        await walk.GoAsync("Save", $"Case {reference}");

        await walk.GoAsync("Reaching them", "Reaching them");
        await walk.SeeAsync("15 tries came before the first meeting.");
        await walk.SeeAsync("92 days");
    }
}
