using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>
/// On nobody's radar (§5.2.1). Children's services and police are asked, neither knows her, and the record says so until
/// she is referred and somebody does.
/// </summary>
public sealed class TheOneKnownToNobody : Story
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Enfys", "Shadow");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/services-check", "Ask whether services know them");
        foreach (var service in new[] { "Children's services or social work", "Police" })
        {
            await walk.ChooseAsync(service, "Which service?");
            await walk.WriteAsync("Whom did you ask there?", "The duty desk");
            await walk.ChooseAsync("Not known to them", "Do they know this young person?");
            await walk.GoAsync("Save", "Ask whether services know them");
        }
        await walk.SeeAsync("They must not stay on nobody's radar");

        await walk.GoAsync("Raise a concern", "Raise a concern");
        await walk.WriteAsync("What did they say, in their own words?", "Nobody asks where I sleep.");
        await walk.GoAsync("Keep this concern", "Concern");
        await walk.GoAsync("Refer it to a statutory service", "Next step with a concern");
        await walk.ChooseAsync("Children's services or social work", "Which service?");
        await walk.WriteAsync("Whom did you speak to there?", "The duty desk");
        await walk.ChooseAsync("By phone", "How?");
        await walk.ChooseAsync("Yes", "Has the family been told of the referral?");
        await walk.GoAsync("Save", "Concern");
        await walk.SeeAsync("Their answer is due by");

        await walk.OpenAsync($"/cases/{reference}", $"Case {reference}");
        await walk.SeeAsync("One concern is open.");
    }
}
