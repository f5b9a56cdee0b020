namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Sentences that may be quoted, in the cautious manner of the Ministry of Justice's Justice Data Lab.</summary>
internal static class OffendingWording
{
    private const double Level = 0.05;

    public static IEnumerable<string> Of(WindowTotals totals, MethodResult headline, MethodResult? compared, Detectable detectable)
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

    private static string Change(WindowTotals totals) => totals.PercentChange is { } percent
        ? $"{Counted(totals.People)} had {totals.OffencesBefore} offences over {totals.MonthsBefore:0.#} person-months before and {totals.OffencesAfter} over {totals.MonthsAfter:0.#} after: a monthly rate {Math.Abs(percent):0} % {(percent < 0 ? "lower" : "higher")}."
        : $"{Counted(totals.People)} had {totals.OffencesBefore} offences before and {totals.OffencesAfter} after; no percentage can be given.";

    private static string Test(MethodResult headline, WindowTotals totals) => headline.P switch
    {
        _ when totals.OffencesBefore + totals.OffencesAfter == 0 => "Nobody offended in either window, so nothing can be said about change.",
        null => "There are too few people to say whether this is more than chance.",
        < Level => $"Counting each person once, a change this large would rarely come about by chance alone (p = {headline.P:0.000}). The p value does not say how large the change is or what brought it about.",
        _ => $"Counting each person once, a change this large could well come about by chance (p = {headline.P:0.00}). This should not be taken to mean that the service made no difference: more people would be needed to know.",
    };

    private static string Compared(MethodResult compared) => compared.Estimate is { } ratio
        ? $"The group's rate changed by {ratio:0.00} times what the comparison's did (95 % interval {Limit(compared.Low)} to {Limit(compared.High)})."
        : "The comparison gave no ratio.";

    internal static string Counted(int people) => people == 1 ? "1 person" : $"{people} people";

    private static string Limit(double? value) => value is { } known ? $"{known:0.00}" : "none";
}
