using Microsoft.Extensions.DependencyInjection;
using Steadfast.Browser.Tests.Harness;
using Steadfast.Core.Engagement;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>More than a year after the work ended he rings. The same worker is there, and so is all that was (§5.2.1).</summary>
public sealed class TheReturnAfterAYear : Story
{
    public override async Task GoAsync(Walk walk)
    {
        await using var earlier = new Earlier(walk.Server, walk.Mode.Team, 500);
        var reference = await earlier.OpenAsync("Sulwyn", "Comeback");
        earlier.Pass(20);
        await earlier.TouchAsync(reference, "contact", "street", "Chips on the wall, and the first laugh.");
        earlier.Pass(80);
        await earlier.DoAsync(reference, (services, by, _, episode, words) => services.GetRequiredService<ComingAndGoing>()
            .EndAsync(by, episode, words, "support_no_longer_required", "I know where you are.", null, CancellationToken.None));

        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync("/cases?q=Sulwyn+Comeback", "Young people");
        await walk.GoAsync("Sulwyn Comeback", $"Case {reference}");
        await walk.GoAsync("They came back", "They came back");
        await walk.SeeAsync($"{walk.Mode.Team.Worker}, whom they know");
        await walk.WriteAsync("How did they come back?", "He rang the old number and asked for me.");
        await walk.WriteAsync("If this worker's caseload is full, why is one more right?", "He asked for me by name.");
        await walk.GoAsync("Take up again", $"Case {reference}");
        await walk.SeeAsync("Welcome back. The work goes on");

        await walk.GoAsync("Timeline", "Timeline");
        await walk.SeeAsync("He rang the old number and asked for me.");
        await walk.SeeAsync("Chips on the wall, and the first laugh.");
        await walk.GoAsync("Reaching them", "Reaching them");
        await walk.PressAsync("From when to when");
        await walk.SeeAsync("(400)");
    }
}
