using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A social worker without an account refers through a link used once, up to the reference number and the status page.</summary>
public sealed class ReferByLink : MainPath
{
    private const string Worries = "Older men wait for him in a car outside school. He has two phones and new trainers, and will not say from whom.";

    public override async Task GoAsync(Walk walk)
    {
        await BeginAsync(walk);
        await DescribeAsync(walk);
        await AnswerTheRestAsync(walk);

        await walk.SeeAsync(Worries);
        await walk.GoAsync("Send the referral", "Referral sent");

        await walk.SeeAsync("Your number is");
        await walk.OpenAsync(await walk.LinkToKeepAsync(), "How your referral stands");
        await walk.SeeAsync("Nothing is decided yet.");
    }

    private static async Task BeginAsync(Walk walk)
    {
        await walk.SignInAsync(walk.Mode.Team.Manager);
        await walk.OpenAsync("/triage", "Referrals to decide on");
        await walk.GoAsync("Give somebody a link to refer", "Give somebody a link to refer");
        await walk.PressAsync("Make the link");
        await walk.SeeAsync("It serves for one referral");
        var link = await walk.LinkToKeepAsync();
        await walk.PressAsync("Sign out");
        await walk.SeeAsync("Sign in");
        await walk.OpenAsync(link, "Ask us to work with a young person");
        await walk.GoAsync("Begin, or go on", "Tell us who the young person is");
    }

    private static async Task DescribeAsync(Walk walk)
    {
        // Sent empty, the form says what is missing and keeps the rest.
        await walk.GoAsync("Save and go on", "Tell us who the young person is", wrong: true);
        await walk.WriteAsync("Given name", "Jac");
        await walk.WriteAsync("Family name", "Link");
        await walk.WriteDayAsync("Date of birth", new DateOnly(2011, 5, 9));
        await walk.ChooseAsync("Male", "Gender");
        await walk.GoAsync("Save and go on", "Say why you ask us");
        await walk.WriteAsync("What are they good at, and what do they care about?", "Football, and his little sister.");
        await walk.ChooseAsync("Missing incidents", "Why do you ask us?");
        await walk.ChooseAsync("Substance misuse", "Why do you ask us?");
        await walk.WriteAsync("What worries you?", Worries);
    }

    private static async Task AnswerTheRestAsync(Walk walk)
    {
        await walk.GoAsync("Save and go on", "Say what is known around them");
        await walk.WriteAsync("Who is in the family, and who do they live with?", "His mother and his sister of six.");
        await walk.ChooseAsync("Education", "Who works with them now?");
        await walk.GoAsync("Save and go on", "Say what they think of it");
        await walk.ChooseAsync("Yes", "Does the young person know that you ask us?");
        await walk.WriteAsync("What do they say about it?", "All right, if it is not the police.");
        await walk.GoAsync("Save and go on", "Say how to make contact safely");
        await walk.WriteAsync("When and how is it safe?", "Text his mother first, before six.");
        await walk.GoAsync("Save and go on", "Say who you are");
        await walk.ChooseAsync("Children's Services", "Where does this referral come from?");
        await walk.WriteAsync("Your name and work", "Jo Bright, social worker");
        await walk.GoAsync("Save and go on", "Check your answers");
    }
}
