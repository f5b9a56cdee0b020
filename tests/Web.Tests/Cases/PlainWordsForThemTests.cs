using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

/// <summary>
/// A young person's own copy can be read at nine. English by the Automated Readability Index (Smith and Senter, AMRL-TR-66-220, 1967):
/// 4.71 letters/words + 0.5 words/sentences − 21.43 is the school grade, and nine-year-olds are in the fourth. Welsh, for which no such formula was made, by LIX
/// (Björnsson 1968): words/sentences + 100 words of more than six letters/words; below 30 is very easy, as children's books are.
/// </summary>
public sealed class PlainWordsForThemTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task TheirCopy_InEnglish_IsReadableAtNine()
    {
        var text = await CopyAsync("en");
        Grade(text).ShouldBeLessThanOrEqualTo(4.0, $"grade of: {string.Join(" | ", text)}");
    }

    [Fact]
    public async Task TheirCopy_InWelsh_IsVeryEasy()
    {
        var text = await CopyAsync("cy");
        Lix(text).ShouldBeLessThan(30, $"LIX of: {string.Join(" | ", text)}");
    }

    [Fact]
    public void TheFormulas_GiveWhatTheirAuthorsGive()
    {
        // One sentence of ten words of four letters: 4.71 × 4 + 0.5 × 10 − 21.43.
        Grade(["They went home with that tall girl from down here."]).ShouldBe((4.71 * 4) + 5 - 21.43, 1e-9);
        Lix(["We considered everything."]).ShouldBe(3 + (100.0 * 2 / 3), 1e-9);
    }

    [Fact]
    public void APageOfOfficeWords_IsNotReadableAtNine() =>
        Grade(["Your intervention plan will be reviewed following multi-agency consideration of contextual safeguarding arrangements."]).ShouldBeGreaterThan(12);

    private static double Grade(IReadOnlyList<string> sentences)
    {
        var words = Words(sentences);
        return (4.71 * words.Sum(w => w.Count(char.IsLetterOrDigit)) / words.Count) + (0.5 * words.Count / sentences.Count) - 21.43;
    }

    private static double Lix(IReadOnlyList<string> sentences)
    {
        var words = Words(sentences);
        return ((double)words.Count / sentences.Count) + (100.0 * words.Count(w => w.Count(char.IsLetter) > 6) / words.Count);
    }

    private static List<string> Words(IReadOnlyList<string> sentences) =>
        [.. sentences.SelectMany(s => s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>Every sentence, heading and line of the copy that is ours: names, days and what they and their worker wrote are left out.</summary>
    private async Task<IReadOnlyList<string>> CopyAsync(string language)
    {
        var mine = await CasePages.OfAsync(host);
        await using (var db = host.Service.Open())
        {
            (await db.YoungPeople.SingleAsync(p => p.Id == mine.Person.Id)).Language = language;
            db.Record(new Deed(ActKind.DetailsChanged, null, mine.Person.Id, mine.Person.Id));
            await db.SaveChangesAsync();
        }
        var agree = await mine.GetAsync("/plan/agree");
        var topics = agree.Document.QuerySelectorAll("input[name='Input.Topics']").Select(t => ("Input.Topics", t.GetAttribute("value")));
        await mine.Browser.SubmitAsync(agree.Form(), [.. topics, ("Input.Voice", "¤"), ("Input.Goals[0].InTheirWords", "¤"), ("Input.ContactsPerWeek", "2"), ("Input.CrisisSupport", "yes"), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(50))]);
        await mine.SendAsync("/plan/safety/make", [("Input.Voice", "¤"), ("Input.WarningSigns", "¤"), ("Input.WhatHelps", "¤"), ("Input.SafePlaces", "¤"), ("Input.WhoToCall", "¤"), ("Input.WhatNotToDo", "¤"), .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(50))]);
        var copy = (await mine.GetAsync("/plan/for-them")).Find("article")!;
        return [.. copy.QuerySelectorAll("h1, h2, h3, p, li").Select(e => e.TextContent).SelectMany(t => t.Split('.', '!', '?')).Where(t => t.Any(char.IsLetter) && !t.Contains('¤', StringComparison.Ordinal))
            .Where(t => !t.Contains("2021", StringComparison.Ordinal)).Select(t => t.Trim())];
    }
}
