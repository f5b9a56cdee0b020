using System.Globalization;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.Matching;

/// <summary>What the matcher chose and learnt, in lines a person can read.</summary>
public static class MatchReport
{
    /// <summary>What to be wary of: values that could not be read for what they are, and encodings that share nobody.</summary>
    public static IEnumerable<string> Warnings(RecordFiles files, MatchResult? result = null)
    {
        if (files.AreEncoded && result?.Pairs.Count == 0)
            yield return "warning: no two encoded records are alike; were both files encoded under the same key, by the same columns?";
        if (files.Table[Statistics.Matching.Field.DateOfBirth] is not { Comparer: DateComparer dates } column)
            yield break;
        var unreadable = Enumerable.Range(1, column.Counts.Length - 1).Where(dates.IsUnreadable).Sum(code => column.Counts[code]);
        if (unreadable > 0)
            yield return $"warning: {unreadable} of {column.Known} values of date_of_birth are not dates and were compared as text; 2009-05-12 would be read";
    }

    /// <summary>Which headings were taken for which columns, and which were left out.</summary>
    public static IEnumerable<string> Columns(RecordFiles files) =>
    [
        .. files.RenamedIds.Select(each => $"{each.File}: {each.Heading} is taken for id"),
        .. files.Renamed.Select(each => $"{each.File}: {each.Heading} is taken for {FieldNames.ColumnOf(each.Field)}"),
        .. files.LeftOut.Where(each => each.Headings.Count > 0).Select(each => $"{each.File}: left out: {string.Join(", ", each.Headings)}"),
    ];

    /// <summary>The lines: columns, blocking, model, outcome.</summary>
    public static IEnumerable<string> Lines(RecordFiles files, MatchResult result)
    {
        foreach (var line in Columns(files))
            yield return line;
        yield return $"compared by: {string.Join(", ", files.Table.Columns.Select(column => FieldNames.ColumnOf(column.Field)))}";
        foreach (var rule in result.Plan.Rules)
            yield return $"brought together by: {rule}";
        yield return Invariant($"{result.Compared} pairs compared; the rules are expected to bring {result.Plan.Coverage:0.0%} of true pairs together");
        var model = result.Scorer.Model;
        yield return model.Converged ? $"estimation came to rest after {model.Rounds} rounds" : $"not converged: estimation stopped at its limit of {model.Rounds} rounds";
        for (var column = 0; column < files.Table.Columns.Count; column++)
            yield return LevelsOf(files, model, column);
        foreach (var line in Reliability(files, result))
            yield return line;
        yield return Invariant($"{result.Pairs.Count} pairs at probability {result.Threshold:0.00} or above");
    }

    /// <summary>How many pairs lie in each range of probability and how many of them are expected to be true; then each left record's band.</summary>
    private static IEnumerable<string> Reliability(RecordFiles files, MatchResult result)
    {
        double[] from = [0.05, 0.2, 0.5, 0.8, 0.95, 0.99];
        for (var i = 0; i < from.Length; i++)
        {
            var to = i + 1 < from.Length ? from[i + 1] : 1.01;
            var within = result.Candidates.Where(pair => pair.Probability >= from[i] && pair.Probability < to).ToList();
            yield return Invariant($"probability {from[i]:0.00} to {Math.Min(to, 1):0.00}: {within.Count} pairs compared, {within.Sum(pair => pair.Probability):0.0} of them expected to be one person's");
        }
        if (!files.Table.HasTwoFiles)
            yield break;
        var bands = result.Candidates.GroupBy(pair => pair.Left).Select(pairs => Bands.Of([.. pairs.Select(pair => pair.Probability)])).ToLookup(band => band);
        int match = bands[Band.Match].Count(), possible = bands[Band.Possible].Count(), several = bands[Band.Several].Count();
        yield return $"of {files.Table.LeftCount} left records: match {match}, possible {possible}, several {several}, none {files.Table.LeftCount - match - possible - several}";
        if (possible > 0)
            yield return Invariant($"possible: one record, below the match band; look at these pairs (--threshold {Bands.Possible:0.00} writes them too)");
        if (several > 0)
            yield return "several: found under more than one number; if the right file holds one person under several, run again with --many, else look at these pairs";
    }

    private static string LevelsOf(RecordFiles files, Statistics.Matching.Learning.MatchModel model, int column)
    {
        var field = files.Table.Columns[column];
        var levels = field.Comparer.Partial.Append(new Level(Levels.Different, "different", 0, 0)).Select(level =>
            Invariant($"{level.Name} {model.WeightOf(column, level.Code):+0.0;-0.0;0}"));
        var few = field.Comparer.Partial.Where(level => model.IsShipped(column, level)).Select(level => level.Name).ToArray();
        var shipped = few.Length == 0 ? "" : $"; too few pairs to learn from, so shipped chances lead: {string.Join(", ", few)}";
        return Invariant($"{FieldNames.ColumnOf(field.Field)}: equal in {model.MatchChance(column, Levels.Equal):0.0%} of true pairs; weights {string.Join(", ", levels)}{shipped}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
