using Steadfast.Bench.Matching.Reference;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;

namespace Steadfast.Bench.Matching;

/// <summary>A few people sought among many, by us and by Bayes' rule with the generator's own rates.</summary>
internal sealed record FewAgainstMany(Measure Time, Reliability Ours, Reliability Best)
{
    public static FewAgainstMany Of(string few, string many, BestPossible best)
    {
        var measure = Measure.Of(few, many);
        Written[] left = Written.Read(few), right = Written.Read(many);
        var known = right.ToDictionary(record => record.Person);
        var links = left.Count(record => known.ContainsKey(record.Person));
        return new(measure, new(links, measure.Judged), new(links, [.. best.Judge(left, right).Select(pair => (pair.Probability, pair.IsTrue))]));
    }

    /// <summary>Where the two differ by more than a tenth, or either is wrong: what to look at when calibration is off.</summary>
    public static IEnumerable<string> Differences(string few, string many, BestPossible best)
    {
        var files = RecordFiles.Read(few, many);
        var result = Matcher.Match(files.Table, new MatchOptions());
        var ours = result.Candidates.ToDictionary(pair => (files.IdOf(pair.Left), files.IdOf(pair.Right)));
        var theirs = best.Judge(Written.Read(few), Written.Read(many)).ToDictionary(pair => (pair.Left.Id, pair.Right.Id));
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
