using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Estimates the model from the comparisons of all pairs that any blocking rule brought: each is one person's, or of two
/// people of one household (<see cref="Relatives"/>), or of strangers. Pairs that no rule brought count as strangers'.
/// m starts from, and leans on, the shipped chances as on <see cref="MatchModel.PriorPairs"/> pairs; u comes from random
/// pairs, less the expected others among them.
/// </summary>
/// <remarks>A. P. Dempster, N. M. Laird, D. B. Rubin (1977); W. E. Winkler (1988) for record linkage.</remarks>
internal sealed class ExpectationMaximisation(RecordTable table, ulong[] patterns, double[] counts)
{
    private const int MostRounds = 200;
    private const double AtRest = 1e-5;
    private readonly int _columns = table.Columns.Count;
    private readonly byte[] _slots = new byte[patterns.Length * table.Columns.Count];

    /// <summary>What one round found, in pairs.</summary>
    private sealed class Expected(int columns)
    {
        public double[][] Match { get; } = [.. Enumerable.Range(0, columns).Select(_ => new double[Contexts.Slots])];
        public double[][] Related { get; } = [.. Enumerable.Range(0, columns).Select(_ => new double[Contexts.Slots])];
        public double[] Orders { get; } = new double[4];
        public double Matches { get; set; }
        public double Relatives { get; set; }
    }

    /// <summary>Fits <paramref name="model"/> in place.</summary>
    public void Fit(MatchModel model)
    {
        for (var i = 0; i < patterns.Length; i++)
            for (var column = 0; column < _columns; column++)
                _slots[i * _columns + column] = (byte)model.Contexts.SlotOf(patterns[i], column);
        var shipped = Copy(model.Match);
        var shippedRelated = Copy(model.Related);
        for (model.Rounds = 1; model.Rounds <= MostRounds; model.Rounds++)
        {
            var before = Copy(model.Match);
            Maximise(model, Expect(model), shipped, shippedRelated);
            if (Largest(before, model.Match) < AtRest)
            {
                model.Converged = true;
                return;
            }
        }
        model.Rounds = MostRounds;
    }

    private Expected Expect(MatchModel model)
    {
        var found = new Expected(_columns);
        double[][] weights = model.Weights(), related = model.RelatedWeights();
        double prior = Math.Log(model.Share), priorRelated = Math.Log(model.RelatedShare), strangers = 1 - model.Share - model.RelatedShare;
        double[] order = [0, Math.Log(1 - model.Exchanged), Math.Log(model.Exchanged)];
        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i];
            double match = prior + order[PairComparer.OrderIn(pattern)], kin = priorRelated;
            var slots = _slots.AsSpan(i * _columns, _columns);
            for (var column = 0; column < slots.Length; column++)
            {
                match += weights[column][slots[column]];
                kin += related[column][slots[column]];
            }
            double one = Math.Exp(match), two = Math.Exp(kin), all = one + two + strangers;
            found.Matches += Spread(found.Match, slots, counts[i] * one / all);
            found.Orders[PairComparer.OrderIn(pattern)] += counts[i] * one / all;
            found.Relatives += Spread(found.Related, slots, counts[i] * two / all);
        }
        return found;
    }

    private static double Spread(double[][] evidence, ReadOnlySpan<byte> slots, double expected)
    {
        if (expected > 1e-9)
            for (var column = 0; column < slots.Length; column++)
                evidence[column][slots[column]] += expected;
        return expected;
    }

    private void Maximise(MatchModel model, Expected found, double[][] shipped, double[][] shippedRelated)
    {
        for (var column = 0; column < _columns; column++)
            for (var context = 0; context < (model.Contexts.Parents[column] < 0 ? 1 : Contexts.Count); context++)
                MaximiseOne(model, found, shipped, shippedRelated, column, context);
        model.Exchanged = (found.Orders[2] + 0.1) / (found.Orders[1] + found.Orders[2] + 10);
        model.Share = Math.Clamp((found.Matches + 0.5) / (table.AllPairs + 1), 1e-15, 0.9);
        model.RelatedShare = model.HasRelatives ? Math.Clamp((found.Relatives + 0.5) / (table.AllPairs + 1), 1e-15, 0.09) : 0;
        model.Evidence = found.Match;
        model.CorrectRandom();
    }

    private void MaximiseOne(MatchModel model, Expected found, double[][] shipped, double[][] shippedRelated, int column, int context)
    {
        Span<double> levels = stackalloc double[Levels.Count];
        var (from, to) = (context * Levels.Count, (context + 1) * Levels.Count);
        Lean(found.Match[column].AsSpan(from..to), shipped[column].AsSpan(from..to), levels);
        HoldBack(levels, table.Columns[column].Comparer.MostDifferent);
        model.Set(model.Match[column], column, context, levels);
        if (Relatives.SharedEqual(table.Columns[column].Field) is null)
            return;
        Lean(found.Related[column].AsSpan(from..to), shippedRelated[column].AsSpan(from..to), levels);
        model.Set(model.Related[column], column, context, levels);
    }

    private static void Lean(ReadOnlySpan<double> evidence, ReadOnlySpan<double> shipped, Span<double> levels)
    {
        var known = MatchModel.PriorPairs;
        foreach (var each in evidence[1..])
            known += each;
        for (var level = 1; level < Levels.Count; level++)
            levels[level] = (evidence[level] + MatchModel.PriorPairs * shipped[level]) / known;
    }

    private static void HoldBack(Span<double> levels, double most)
    {
        var different = levels[Levels.Different];
        if (different <= most)
            return;
        for (var level = 1; level < Levels.Count; level++)
            levels[level] *= level == Levels.Different ? most / different : (1 - most) / (1 - different);
    }

    private static double[][] Copy(double[][] chances) => [.. chances.Select(levels => (double[])levels.Clone())];

    private static double Largest(double[][] before, double[][] after) =>
        before.Zip(after, (x, y) => x.Zip(y, (p, q) => Math.Abs(p - q)).Max()).DefaultIfEmpty().Max();
}
