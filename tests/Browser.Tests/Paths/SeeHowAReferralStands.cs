using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A partner with an account finds a referral of theirs, with how it stands in plain words.</summary>
public sealed class SeeHowAReferralStands : MainPath
{
    private const string Partner = "Helen Aspinall";

    public override async Task GoAsync(Walk walk)
    {
        var number = await walk.Server.ReferAsync(walk.Mode.Team, "Beca", "Status", partner: Partner);
        await walk.SignInAsync(Partner);
        await walk.ArriveAsync("Your referrals");
        await walk.GoAsync(number, "How your referral stands");

        await walk.SeeAsync("Nothing is decided yet.");
    }
}
