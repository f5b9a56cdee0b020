using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A manager reads a referral, accepts it to the waiting list, and from there gives it to a worker.</summary>
public sealed class TriageAndAllocate : MainPath
{
    private const string YoungPerson = "Ffion Triage";

    public override async Task GoAsync(Walk walk)
    {
        var number = await walk.Server.ReferAsync(walk.Mode.Team, "Ffion", "Triage");
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.OpenAsync("/triage", "Referrals to decide on");
        await walk.GoAsync(YoungPerson, "Read the referral");
        await walk.GoAsync("Accept", "Accept the referral");
        await walk.ChooseAsync("High", "How pressing is the need?");
        await walk.WriteAsync("What do you tell the referrer?", "We can help. A worker will call her mother first.");
        await walk.ChooseAsync("Waiting list", "Who will work with them?");
        await walk.GoAsync("Accept", "Waiting list");
        await walk.GoAsync($"Choose a worker for {YoungPerson}", "Choose a worker");
        await walk.ChooseAsync(walk.Mode.Team.Worker, "Who?");
        await walk.WriteAsync("If the worker is full: why is one more right?", "They know her brother.");
        await walk.GoAsync("Choose this worker", "Waiting list");
        await walk.OpenAsync($"/triage/{number}", "Read the referral");
        await walk.SeeAsync("We can help.");
        await walk.GoAsync("Open the record", $"Case {number[1..]}");
        await walk.SeeAsync(walk.Mode.Team.Worker);
    }
}
