namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What could be wrong with a result, in sentences for the page.</summary>
internal static class OffendingWarnings
{
    private const int Few = 30;

    public static IEnumerable<string> Of(PersonWindows group, int referred, ExtractContent extract, Maturity maturity, RegressionToMean mean)
    {
        var windows = group.Windows;
        if (group.People == 0)
            yield return "Nobody's index date lies within the extract, so there is nothing to compare.";
        else if (referred > group.People)
            yield return $"{referred - group.People} of {referred} people have an index date after the extract's end and are not compared.";
        if (maturity.State != "mature")
            yield return $"{char.ToUpperInvariant(maturity.State[0])}{maturity.State[1..]}: {maturity.Note}";
        if (group.People is > 0 and < Few)
            yield return $"No more than {OffendingWording.Counted(group.People)} can be compared; a change has to be large to show among so few.";
        if (mean.PossibleFallPercent is > 0)
            yield return $"Regression to the mean: {mean.Note}";
        if (windows.MonthsBefore != windows.MonthsAfter)
            yield return $"The windows differ in length ({windows.MonthsBefore:0.##} months before, {windows.MonthsAfter:0.##} after); people grow older and seasons differ between them.";
        foreach (var warning in OfExtract(group, extract))
            yield return warning;
    }

    private static IEnumerable<string> OfExtract(PersonWindows group, ExtractContent extract)
    {
        if (extract.OfOthers > 0)
            yield return $"{extract.OfOthers} of {extract.Rows} offences are of people who are not in the cohort or the comparison, and are not counted.";
        if (extract.Undated > 0)
            yield return $"{extract.Undated} offences have no date and are in no window.";
        if (extract.AfterEnd > 0)
            yield return $"{extract.AfterEnd} offences are dated after the extract's end and are not counted; is the end right?";
        if (extract.FirstDay is { } first && group.People > 0 && first.DayNumber > EarliestWindow(group))
            yield return $"The first offence of the extract is of {first:yyyy-MM-dd}, and some windows before begin earlier; if the extract begins there, offences before are undercounted.";
        if (group.People > 0 && extract.Rows == 0)
            yield return "The extract holds no offence at all.";
    }

    private static int EarliestWindow(PersonWindows group) => group.FirstIndexDay - (int)group.Windows.DaysBefore;
}
