using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Stories;

/// <summary>His mother is spoken to before he is (§5.3): what she wishes is kept, and through her he comes to the table.</summary>
public sealed class TheMotherFirst : Story
{
    public override async Task GoAsync(Walk walk)
    {
        await using var earlier = new Earlier(walk.Server, walk.Mode.Team, 30);
        var reference = await earlier.OpenAsync("Huw", "Kitchen");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync($"/cases/{reference}/family", "Family");

        await walk.GoAsync("Add someone around them", "Add someone around them");
        await walk.WriteAsync("Name", "Bethan Kitchen");
        await walk.PickAsync("Who are they to the young person?", "Mother");
        await walk.ChooseAsync("They live together");
        await walk.ChooseAsync("Speak to them before the young person");
        await walk.GoAsync("Save", "People and agencies");

        await walk.GoAsync("Family", "Family");
        await walk.GoAsync("Record contact Bethan Kitchen", "Record contact");
        await walk.ChooseAsync("Phone call", "How?");
        await walk.WriteAsync("What happened, in a sentence", "An hour. Nobody had asked her how she is.");
        await walk.WriteAsync("What do they wish from us?", "Come on Sunday, when he eats with us.");
        await walk.GoAsync("Save", "Family");
        await walk.SeeAsync("They wish: Come on Sunday, when he eats with us.");

        await walk.GoAsync("Reaching them", "Reaching them");
        await walk.SeeAsync("Speak first to Bethan Kitchen.");
        await walk.GoAsync("Contact", "Record contact");
        await walk.ChooseAsync("Through a parent or carer", "How?");
        await walk.ChooseAsync("No", "Did you talk alone?");
        await walk.GoAsync("Save", $"Case {reference}");

        await walk.GoAsync("Family", "Family");
        await walk.GoAsync("Bethan Kitchen", "Someone of the family");
        await walk.SeeAsync("An hour. Nobody had asked her how she is.");
    }
}
