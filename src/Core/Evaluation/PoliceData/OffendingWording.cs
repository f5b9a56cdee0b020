namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Sentences that may be quoted, in the cautious manner of the Ministry of Justice's Justice Data Lab.</summary>
internal static class OffendingWording
{
    private const double Level = 0.05, LeastApart = 0.1;

    /// <param name="group">The people compared.</param>
    /// <param name="totals">Their totals.</param>
    /// <param name="headline">The method whose p value is said.</param>
    /// <param name="compared">The ratio against the comparison, where it gave one.</param>
    /// <param name="detectable">What so few could have shown.</param>
    public static IEnumerable<Sentence> Of(PersonWindows group, WindowTotals totals, MethodResult headline, MethodResult? compared, Detectable detectable)
    {
        yield return Change(totals);
        if (totals.People >= OffendingResult.FewestPeople)
            yield return Sentence.Join([Test(headline, totals), Unequal(group)]);
        if (compared is not null)
            yield return Compared(compared);
        yield return detectable.Note;
        yield return compared is null
            ? "This should not be taken to mean that the service caused the change: without people like them who were not supported, what would have happened anyway is not known."
            : "This should not be taken to mean that the service alone caused the difference: the groups may have differed in ways that are not recorded.";
    }

    internal static Sentence Counted(long people) => Sentence.Count(people, "1 person", "{0} people");

    private static Sentence Change(WindowTotals totals)
    {
        if (totals.People == 0)
            return "Nobody could be compared.";
        var (who, before, after) = (Counted(totals.People), Offences(totals.OffencesBefore), totals.OffencesAfter);
        if (totals.People < OffendingResult.FewestPeople)
            return $"{who} had {before} before and {after} after: of one person nothing can be said about change.";
        if (totals.PercentChange is not { } percent)
            return $"{who} had {before} before and {after} after; no percentage can be given.";
        return Math.Round(percent) switch
        {
            0 => $"{who} had {before} over {totals.MonthsBefore:0.#} person-months before and {after} over {totals.MonthsAfter:0.#} after: much the same monthly rate.",
            < 0 => $"{who} had {before} over {totals.MonthsBefore:0.#} person-months before and {after} over {totals.MonthsAfter:0.#} after: a monthly rate {-percent:0} % lower.",
            _ => (Sentence)$"{who} had {before} over {totals.MonthsBefore:0.#} person-months before and {after} over {totals.MonthsAfter:0.#} after: a monthly rate {percent:0} % higher.",
        };
    }

    private static Sentence Test(MethodResult headline, WindowTotals totals) => headline.P switch
    {
        _ when totals.OffencesBefore + totals.OffencesAfter == 0 => "Nobody offended in either window, so nothing can be said about change.",
        null => "There are too few people to say whether this is more than chance.",
        < 0.0005 => $"{Size(headline)} A change this large would rarely come about by chance alone (p below 0.001). The p value does not say how large the change is or what brought it about.",
        < Level and var p => $"{Size(headline)} A change this large would rarely come about by chance alone (p = {p:0.000}). The p value does not say how large the change is or what brought it about.",
        { } p => (Sentence)$"{Size(headline)} A change this large could well come about by chance (p = {p:0.00}). This should not be taken to mean that the service made no difference: more people would be needed to know.",
    };

    /// <summary>The estimate that the p value belongs to, with its interval: the percentage of all offences together is another.</summary>
    private static Sentence Size(MethodResult headline) => (headline.Name, headline.Low, headline.High) switch
    {
        ("sign_flip", { } low, { } high) => $"Counting each person once, offences to 100 months changed by {100 * headline.Estimate ?? 0:+0.0;−0.0;0.0} on average (95 % interval {100 * low:+0.0;−0.0;0.0} to {100 * high:+0.0;−0.0;0.0}).",
        ("sign_flip", _, _) => $"Counting each person once, offences to 100 months changed by {100 * headline.Estimate ?? 0:+0.0;−0.0;0.0} on average.",
        (_, { } low, { } high) => $"With people clustered, the rate after was {headline.Estimate ?? 0:0.00} times that before (95 % interval {low:0.00} to {high:0.00}).",
        _ => (Sentence)$"With people clustered, the rate after was {headline.Estimate ?? 0:0.00} times that before.",
    };

    /// <summary>Where people were not seen as long after as before, the p value is of unlike windows, and says so.</summary>
    private static Sentence? Unequal(PersonWindows group)
    {
        var (before, after) = (group.MonthsBefore.Average(), group.MonthsAfter.Average());
        return Math.Abs(before - after) < LeastApart
            ? null
            : (Sentence)$"People were seen for {before:0.#} months before and {after:0.#} after on average: the windows are not of one length, and seasons, age and late records alone could make such a difference.";
    }

    private static Sentence Compared(MethodResult compared) => (compared.Estimate, compared.Low, compared.High) switch
    {
        ({ } ratio, { } low, { } high) => $"The group's rate changed by {ratio:0.00} times what the comparison's did (95 % interval {low:0.00} to {high:0.00}).",
        ({ } ratio, _, _) => $"The group's rate changed by {ratio:0.00} times what the comparison's did; no interval can be given.",
        _ => throw new ArgumentException("a comparison without a ratio is none", nameof(compared)),
    };

    private static Sentence Offences(long count) => Sentence.Count(count, "1 offence", "{0} offences");
}
