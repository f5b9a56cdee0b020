using System.Globalization;
using System.Text.RegularExpressions;
using Steadfast.Web.Language;

namespace Steadfast.Web.Tests.Language;

public sealed class WordingTests
{
    private readonly Wording words = new();

    [Fact]
    public void InWelsh_ATextIsWelsh_AndWithoutWelshItIsEnglish() => InWelsh(() =>
    {
        words["Sign out"].ShouldBe("Allgofnodi");
        words["Page {0} of {1}", 2, 5].ShouldBe("Tudalen 2 o 5");
        words["Nobody has said this yet"].ShouldBe("Nobody has said this yet");
    });

    [Fact]
    public void InEnglish_ATextIsItself() => words["Sign out"].ShouldBe("Sign out");

    [Fact]
    public void TwoFiles_ThatDisagree_AreRefused()
    {
        var refused = Should.Throw<InvalidDataException>(() => new Wording([("a.json", """{"Save":"Cadw"}"""), ("b.json", """{"Save":"Arbed"}""")]));
        refused.Message.ShouldContain("b.json");
        refused.Message.ShouldContain("Save");
    }

    [Fact]
    public void EveryWelshText_HasThePlacesOfItsEnglish() => InWelsh(() =>
    {
        foreach (var english in words.Translated)
            Places(words[english]).ShouldBe(Places(english), $"in the Welsh of “{english}”");
    });

    [Fact]
    public void Dates_AreInLondonsTimeAndTheReadersLanguage()
    {
        var instant = new DateTime(2026, 6, 30, 23, 30, 0, DateTimeKind.Utc);
        Shown.DateTime(instant).ShouldBe("1 July 2026, 00:30");
        Shown.Day(new DateOnly(2026, 3, 27)).ShouldBe("Friday 27 March");
        InWelsh(() =>
        {
            Shown.DateTime(instant).ShouldBe("1 Gorffennaf 2026, 00:30");
            Shown.Day(new DateOnly(2026, 3, 27)).ShouldBe("Dydd Gwener 27 Mawrth");
        });
    }

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "yesterday")]
    [InlineData(14, "14 days ago")]
    [InlineData(-1, "tomorrow")]
    [InlineData(-9, "in 9 days")]
    public void DaysAgo_ReadsAsPeopleSayIt(int days, string said)
    {
        var today = new DateOnly(2026, 11, 22);
        Shown.DaysAgo(today.AddDays(-days), today, words).ShouldBe(said);
    }

    private static string[] Places(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(place => place.Value).Distinct().Order()];

    private static void InWelsh(Action check)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy-GB");
        try
        {
            check();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
