namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Sentences that may be quoted, in the cautious manner of the Ministry of Justice's Justice Data Lab.</summary>
internal static class OffendingWording
{
    private const double Level = 0.05;

    public static IEnumerable<Sentence> Of(WindowTotals totals, MethodResult headline, MethodResult? compared, Detectable detectable)
    {
        yield return Change(totals);
        yield return Test(headline, totals);
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
        var (who, before, after) = (Counted(totals.People), Offences(totals.OffencesBefore), totals.OffencesAfter);
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
        < 0.0005 => "Counting each person once, a change this large would rarely come about by chance alone (p below 0.001). The p value does not say how large the change is or what brought it about.",
        < Level and var p => $"Counting each person once, a change this large would rarely come about by chance alone (p = {p:0.000}). The p value does not say how large the change is or what brought it about.",
        { } p => (Sentence)$"Counting each person once, a change this large could well come about by chance (p = {p:0.00}). This should not be taken to mean that the service made no difference: more people would be needed to know.",
    };

    private static Sentence Compared(MethodResult compared) => (compared.Estimate, compared.Low, compared.High) switch
    {
        ({ } ratio, { } low, { } high) => $"The group's rate changed by {ratio:0.00} times what the comparison's did (95 % interval {low:0.00} to {high:0.00}).",
        ({ } ratio, _, _) => $"The group's rate changed by {ratio:0.00} times what the comparison's did; no interval can be given.",
        _ => (Sentence)"The comparison gave no ratio.",
    };

    private static Sentence Offences(long count) => Sentence.Count(count, "1 offence", "{0} offences");
}
