using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Paths;

/// <summary>A worker finds a young person, reads the record from top to bottom, and mends the details.</summary>
public sealed class ReadACase : MainPath
{
    public override async Task GoAsync(Walk walk)
    {
        var reference = await walk.Server.OpenAsync(walk.Mode.Team, "Carys", "Reader");
        await walk.SignInAsync(walk.Mode.Team.Worker);
        await walk.OpenAsync("/cases", "Young people");
        await walk.WriteAsync("Find by name or reference", reference);
        await walk.GoAsync("Find", "Young people");
        await walk.GoAsync("Carys Reader", $"Case {reference}");
        await WriteTheirWordsAsync(walk, reference);
        await walk.GoAsync("Timeline", "Timeline");
        await walk.SeeAsync("Their own words written down");
        await walk.GoAsync("People and agencies", "People and agencies");
        await AddMotherAsync(walk);
        await walk.GoAsync("Details", "Details");
        await walk.GoAsync("Change details", "Change details");
        await walk.WriteAsync("Known as", "Caz");
        await walk.PickAsync("Language", "Welsh");
        await walk.GoAsync("Save", "Details");

        await walk.SeeAsync("Caz");
    }

    private static async Task WriteTheirWordsAsync(Walk walk, string reference)
    {
        await walk.GoAsync("Write down their words", "Write down their words");
        await walk.WriteAsync("Who are they, in their own words?", "I draw. I look after my nan.");
        await walk.WriteAsync("What matters now?", "She wants to be back in school by Easter.");
        await walk.GoAsync("Save", $"Case {reference}");
        await walk.SeeAsync("I draw. I look after my nan.");
    }

    private static async Task AddMotherAsync(Walk walk)
    {
        await walk.GoAsync("Add someone around them", "Add someone around them");
        await walk.WriteAsync("Name", "Mair");
        await walk.PickAsync("Who are they to the young person?", "Mother");
        await walk.GoAsync("Save", "People and agencies");
        await walk.SeeAsync("Mair");
    }
}
