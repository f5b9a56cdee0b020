using Steadfast.Bench.Matching.Reference;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;

namespace Steadfast.Bench.Matching;

/// <summary>A few people sought among many, by us and by Bayes' rule with the generator's own rates.</summary>
internal sealed record FewAgainstMany(Measure Time, Reliability Ours, Reliability Best)
{
    public static IReadOnlyList<FewAgainstMany> Of(IReadOnlyList<string> draws, string many, BestPossible best)
    {
        // Ours first: the other's indices would weigh on its memory.
        var ours = draws.Select(few => Measure.Of(few, many)).ToList();
        Written[][] left = [.. draws.Select(Written.Read)];
        var right = Written.Read(many);
        var known = right.Select(record => record.Person).ToHashSet();
        var theirs = best.Judge(left, right).ToList();
        return [.. ours.Select((measure, i) => Beside(measure, theirs[i], left[i].Count(record => known.Contains(record.Person))))];
    }

    private static FewAgainstMany Beside(Measure ours, IEnumerable<Judged> best, int links) =>
        new(ours, new(links, ours.Judged), new(links, [.. best.Select(pair => (pair.Probability, pair.IsTrue))]));

    /// <summary>Where the two differ by more than a tenth, or either is wrong: what to look at when calibration is off.</summary>
    public static IEnumerable<string> Differences(string few, string many, BestPossible best)
    {
        var files = RecordFiles.Read(few, many);
        var result = Matcher.Match(files.Table, new MatchOptions());
        var ours = result.Candidates.ToDictionary(pair => (files.IdOf(pair.Left), files.IdOf(pair.Right)));
        var theirs = best.Judge([Written.Read(few)], Written.Read(many)).Single().ToDictionary(pair => (pair.Left.Id, pair.Right.Id));
        foreach (var (left, right) in ours.Keys.Union(theirs.Keys).Order())
        {
            var here = ours.TryGetValue((left, right), out var pair);
            double a = here ? pair.Probability : 0, b = theirs.TryGetValue((left, right), out var judged) ? judged.Probability : 0;
            if (Math.Abs(a - b) < 0.1)
                continue;
            yield return FormattableString.Invariant($"{left} {right} {(SyntheticFiles.PersonOf(left) == SyntheticFiles.PersonOf(right) ? "true" : "false")}: ours {a:0.000}, best {b:0.000} {judged?.Left} {judged?.Right}");
            if (here)
                yield return "    " + string.Join(", ", result.Scorer.Waterfall(pair.Left, pair.Right).Select(step => FormattableString.Invariant($"{step.Part} {step.Finding} {step.Weight:+0.0;-0.0}")));
        }
    }
}
