using System.Text.Json;
using Steadfast.Core;

namespace Steadfast.Core.Tests;

public class SentenceTests
{
    private static readonly JsonSerializerOptions Keeping = new() { Converters = { new KeptSentences() } };

    [Fact]
    public void Interpolated_KeepsItsEnglishApartFromWhatStandsInIt()
    {
        var (name, limit) = ("Gwen {0}", 12.5);
        Sentence said = $"{name} has {limit:0.0} places until {new DateOnly(2026, 3, 1)}.";
        said.Format.ShouldBe("{0} has {1} places until {2}.");
        said.ToString().ShouldBe("Gwen {0} has 12.5 places until 2026-03-01.");
        new RuleException($"Only {name}.").Sentence.Format.ShouldBe("Only {0}.");
    }

    [Fact]
    public void Say_PutsWordsWithinItIntoTheLanguageToo()
    {
        Sentence state = "open";
        Sentence said = $"It is {state} for {Sentence.Count(1, "1 person", "{0} people")}.";
        said.Say(english => english switch { "open" => "agored", "It is {0} for {1}." => "{1}: {0}", _ => english }, day => "").ShouldBe("1 person: agored");
    }

    [Fact]
    public void Join_LeavesOutWhatIsNotThere() =>
        Sentence.Join(["One.", null, "Two."]).ToString().ShouldBe("One. Two.");

    [Fact]
    public void Kept_ComesBackAsItWas_AndAPlainTextIsASentence()
    {
        Sentence within = $"{3} people";
        Sentence said = $"{within} on {new DateOnly(2026, 3, 1)}.";
        var back = JsonSerializer.Deserialize<Sentence>(JsonSerializer.Serialize(said, Keeping), Keeping)!;
        (back.Format, back.ToString()).ShouldBe((said.Format, said.ToString()));
        ((Sentence)back.Values[0]).Format.ShouldBe("{0} people");
        JsonSerializer.Deserialize<Sentence>("\"Plain.\"", Keeping).ShouldBe("Plain.");
        JsonSerializer.Serialize(said).ShouldBe("\"3 people on 2026-03-01.\"");
    }
}
