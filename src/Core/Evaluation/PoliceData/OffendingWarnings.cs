namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What could be wrong with a result, in sentences for the page.</summary>
internal static class OffendingWarnings
{
    private const int Few = 30;

    public static IEnumerable<Sentence> Of(StudyInput input, PersonWindows group, PersonWindows? others, Maturity maturity, RegressionToMean mean)
    {
        var (windows, extract) = (group.Windows, input.Extract);
        foreach (var warning in OfPeople(input, group))
            yield return warning;
        foreach (var warning in OfComparison(input, others))
            yield return warning;
        if (input.Request.Today is { } today && input.Request.ExtractEnd > today)
            yield return $"The extract is said to end on {input.Request.ExtractEnd}, which has not come yet: days that nobody has lived are counted as days without an offence.";
        if (group.People > 0 && !group.IsFull.Contains(true))
            yield return $"Nobody could be followed for the whole {windows.MonthsAfter:0.##} months after: the window is longer than the extract. Shorten it, or wait for a later extract.";
        if (maturity.State != "mature")
            yield return maturity.PeopleMature > 0 ? (Sentence)$"Partly mature: {maturity.Note}" : (Sentence)$"Not mature yet: {maturity.Note}";
        if (Brief(group) is > 0 and var brief)
            yield return $"{brief} of {OffendingWording.Counted(group.People)} were followed for less than a quarter of the window after; a single offence makes their monthly rate very large, and the mean over people with it.";
        if (group.People is > 0 and < Few)
            yield return $"No more than {OffendingWording.Counted(group.People)} can be compared; a change has to be large to show among so few.";
        if (mean.PossibleFallPercent is > 0)
            yield return $"Regression to the mean: {mean.Note}";
        if (windows.MonthsBefore != windows.MonthsAfter)
            yield return $"The windows differ in length ({windows.MonthsBefore:0.##} months before, {windows.MonthsAfter:0.##} after); people grow older and seasons differ between them.";
        foreach (var warning in OfExtract(group, extract))
            yield return warning;
    }

    private static IEnumerable<Sentence> OfPeople(StudyInput input, PersonWindows group)
    {
        var (referred, counted) = (input.People.Cohort, input.Cohort().Count());
        var late = input.Cohort().Count(i => input.Tally.Windows.ExposureAfter(input.Tally.IndexDay(i)) <= 0);
        if (counted == 0 && referred > 0)
            yield return $"None of the {OffendingWording.Counted(referred)} has a link to the extract of {input.Request.Threshold} or more, so nobody can be compared.";
        else if (counted < referred)
            yield return $"{referred - counted} of {referred} people have no link to the extract that is sure enough, and are not compared: some never offended, others were not found.";
        if (group.People == 0)
            yield return late == counted && counted > 0 ? "Nobody's index date lies within the extract, so there is nothing to compare." : "There is nobody to compare.";
        else if (late > 0)
            yield return $"{late} of {counted} people have an index date after the extract's end and are not compared.";
        if (counted - late - group.People is > 0 and var gone && group.People > 0)
            yield return $"{gone} of {counted} people were away for the whole of a window and are not compared.";
        if (input.Away is { People: > 0 } away)
            yield return $"{OffendingWording.Counted(away.People)} had days away that are taken out of their exposure; where such days are known for some and not for others, rates differ by that too.";
        if (input.Severity is not null && input.Extract.Unweighted > 0)
            yield return Sentence.Count(input.Extract.Unweighted, "Of the offences, 1 has a code without a weight and is not in the severity.", "Of the offences, {0} have a code without a weight and are not in the severity.");
    }

    private static IEnumerable<Sentence> OfComparison(StudyInput input, PersonWindows? others)
    {
        if (others is null)
            yield break;
        var (given, counted) = (input.People.IndexDays.Count - input.People.Cohort, input.Comparison().Count());
        if (input.Links is not null && counted == 0)
            yield return $"None of the {OffendingWording.Counted(given)} to compare with has a link, so there is no comparison: match that file too, and add its pairs to the others.";
        else if (counted < given)
            yield return $"{given - counted} of {given} people to compare with have no link to the extract that is sure enough, and are left out.";
        else if (others.People == 0)
            yield return "Nobody to compare with has an index date within the extract, so there is no comparison.";
        else if (others.Before.Sum() == 0 || others.After.Sum() == 0)
            yield return "The people to compare with have no offence before, or none after, so they give no ratio to hold this one against.";
    }

    private static IEnumerable<Sentence> OfExtract(PersonWindows group, ExtractContent extract)
    {
        if (extract.OfOthers > 0)
            yield return $"{extract.OfOthers} of {extract.Rows} offences are of people who are not in the cohort or the comparison, and are not counted.";
        if (extract.Undated > 0)
            yield return Sentence.Count(extract.Undated, "Of the offences, 1 has no date and is in no window.", "Of the offences, {0} have no date and are in no window.");
        if (extract.AfterEnd > 0)
            yield return Sentence.Count(extract.AfterEnd, "Of the offences, 1 is dated after the extract's end and is not counted; is the end right?", "Of the offences, {0} are dated after the extract's end and are not counted; is the end right?");
        if (extract.FirstDay is { } first && group.People > 0 && first.DayNumber > EarliestWindow(group))
            yield return $"The earliest offence in the file is of {first}, and some windows before begin earlier; if the extract begins there, offences before are undercounted.";
        if (extract.Rows == 0)
            yield return "The extract holds no offence at all.";
    }

    private static int Brief(PersonWindows group) => group.MonthsAfter.Count(months => months < group.Windows.MonthsAfter / 4);

    private static int EarliestWindow(PersonWindows group) => group.FirstIndexDay - (int)group.Windows.DaysBefore;
}
