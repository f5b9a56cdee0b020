using System.Diagnostics;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Statistics.Matching;

namespace Steadfast.Bench.Matching;

/// <summary>One run over files whose truth the ids tell: time from reading to pairs, and how right the pairs are.</summary>
internal sealed record Measure(int Records, double Seconds, double Processor, long Compared, int Right, int Wrong, int Missed)
{
    /// <summary>Every pair with some chance: its probability, and whether it is true.</summary>
    public IReadOnlyList<(double Probability, bool IsTrue)> Judged { get; private init; } = [];

    public double F1 => 2.0 * Right / (2.0 * Right + Wrong + Missed);

    public static Measure Of(string left, string? right)
    {
        var clock = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var files = RecordFiles.Read(left, right);
        var result = Matcher.Match(files.Table, new MatchOptions());
        var seconds = clock.Elapsed.TotalSeconds;
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var persons = Enumerable.Range(0, files.Table.Count).Select(record => SyntheticFiles.PersonOf(files.IdOf(record))).ToArray();
        var correct = result.Pairs.Count(pair => persons[pair.Left] == persons[pair.Right]);
        var all = TruePairs(persons, files.Table.LeftCount);
        return new(files.Table.Count, seconds, processor, result.Compared, correct, result.Pairs.Count - correct, all - correct)
        {
            Judged = [.. result.Candidates.Select(pair => (pair.Probability, persons[pair.Left] == persons[pair.Right]))],
        };
    }

    private static int TruePairs(int[] persons, int left)
    {
        if (left == 0)
            return persons.GroupBy(person => person).Sum(records => records.Count() * (records.Count() - 1) / 2);
        var right = persons.Skip(left).ToLookup(person => person);
        return persons.Take(left).Sum(person => right[person].Count());
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Records,9} records {Seconds,6:0.00} s ({Processor,6:0.00} s of processor) {Compared,9} pairs compared; {Right} right, {Wrong} wrong, {Missed} missed; F1 {F1:0.0000}");
}
