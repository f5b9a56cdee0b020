namespace Steadfast.Core.Referrals;

/// <summary>A word that blames, or that only one trade understands, and what says it better.</summary>
public sealed record BetterWord(string Found, string Better);

/// <summary>
/// Points out words that make a young person answerable for what is done to them, and jargon that partners do not share
/// (§5.1.1). Nothing is refused: the writer decides. The list is CONTEXT.md's, in English as referrals are written.
/// </summary>
public static class PlainWords
{
    private static readonly (string[] Words, string Better)[] Known =
    [
        (["offender", "perpetrator", "thug"], "young person; say what happened"),
        (["non-engager", "refuses to engage", "refusing to engage", "failed to engage", "did not engage", "won't engage", "hard to reach"], "what was tried, and what might work"),
        (["failed to attend", "DNA", "did not attend"], "they were not there; what got in the way, if known"),
        (["gang member", "gang-affiliated", "gang affiliated", "gang nominal"], "linked with people who exploit them; say what is known"),
        (["lifestyle choice", "choosing a lifestyle", "putting himself at risk", "putting herself at risk", "putting themselves at risk"], "at risk from others; say from whom"),
        (["child prostitution", "promiscuous"], "sexual exploitation"),
        (["drug runner", "drug mule", "drug dealer", "dealing for"], "made or groomed to carry or sell drugs"),
        (["involved in county lines", "recruited"], "criminally exploited"),
        (["absconded", "absconder", "AWOL"], "missing"),
        (["attention seeking", "attention-seeking", "manipulative", "streetwise", "street wise"], "what they did, and what they may need"),
        (["broken home", "problem family", "dysfunctional family"], "what the family lives with"),
        (["OCG"], "organised crime group, written out"),
        (["SOC"], "serious organised crime, written out"),
        (["CCE"], "child criminal exploitation, written out"),
        (["NRM"], "National Referral Mechanism, written out"),
        (["MASH"], "multi-agency safeguarding hub, written out"),
        (["NEET"], "not in education, work or training, written out"),
        (["ACEs"], "what hard things happened in childhood"),
    ];

    /// <summary>The words found in any of the texts, each once, in the list's order.</summary>
    public static IReadOnlyList<BetterWord> In(params IEnumerable<string?> texts)
    {
        var said = string.Join('\n', texts);
        return [.. from line in Known from word in line.Words where Stands(word, said) select new BetterWord(word, line.Better)];
    }

    // Abbreviations only as they are written, so that "mash" and "soc" inside other talk are left alone.
    private static bool Stands(string word, string said)
    {
        var how = word.All(c => !char.IsLower(c)) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = said.IndexOf(word, how); at >= 0; at = said.IndexOf(word, at + 1, how))
        {
            var end = at + word.Length;
            if (!IsLetter(said, at - 1) && (!IsLetter(said, end) || IsPlural(said, end)))
                return true;
        }
        return false;
    }

    private static bool IsPlural(string said, int end) => said[end] == 's' && !IsLetter(said, end + 1);

    private static bool IsLetter(string said, int at) => at >= 0 && at < said.Length && char.IsLetterOrDigit(said[at]);
}
