using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Estimates the model from the comparisons of all pairs that any blocking rule brought: each is one person's, or of two
/// people of one household (<see cref="Relatives"/>), or of strangers. Pairs that no rule brought count as strangers'.
/// m starts from, and leans on, the shipped chances: of equality as on <see cref="MatchModel.PriorPairs"/> pairs, of each
/// kind of difference as on <see cref="MatchModel.PriorDifferences"/>. u comes from random pairs, less the expected
/// others among them. Pairs of a household are counted by <paramref name="households"/> where a home is known.
/// </summary>
/// <remarks>A. P. Dempster, N. M. Laird, D. B. Rubin (1977); W. E. Winkler (1988) for record linkage.</remarks>
internal sealed class ExpectationMaximisation(RecordTable table, ulong[] patterns, double[] counts, Households households)
{
    private const int MostRounds = 200;
    private const double AtRest = 1e-5;

    /// <summary>However badly files are kept, no more than half of a person's values differ until these fields themselves say so.</summary>
    private const double MostDiffer = 0.5;
    private readonly int _columns = table.Columns.Count;
    private readonly int _births = table.Columns.ToList().FindIndex(column => column.Field == Field.DateOfBirth);
    private readonly byte[] _slots = new byte[patterns.Length * table.Columns.Count];

    /// <summary>What one round found, in pairs.</summary>
    private sealed class Expected(int columns)
    {
        public double[][] Match { get; } = [.. Enumerable.Range(0, columns).Select(_ => new double[Contexts.Slots])];
        public double[] RelatedBirths { get; } = new double[Contexts.Slots];
        public double[] Orders { get; } = new double[4];
        public double[] GivenApart { get; } = new double[Levels.Count];
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
        for (model.Rounds = 1; model.Rounds <= MostRounds; model.Rounds++)
        {
            var before = Copy(model.Match);
            Maximise(model, Expect(model), shipped);
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
        var order = model.OrderWeights();
        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i];
            double written = order[PairComparer.OrderIn(pattern)], match = prior + written, kin = priorRelated + written;
            var slots = _slots.AsSpan(i * _columns, _columns);
            for (var column = 0; column < slots.Length; column++)
            {
                match += weights[column][slots[column]];
                kin += related[column][slots[column]];
            }
            double one = Math.Exp(match), two = Math.Exp(kin), all = one + two + strangers;
            found.Matches += Spread(found.Match, slots, counts[i] * one / all);
            found.Orders[PairComparer.OrderIn(pattern)] += counts[i] * one / all;
            if (households.AreApart(pattern))
                found.GivenApart[PairComparer.LevelIn(pattern, Field.GivenName)] += counts[i] * one / all;
            var relatives = counts[i] * two / all;
            found.Relatives += relatives;
            if (_births >= 0)
                found.RelatedBirths[slots[_births]] += relatives;
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

    private void Maximise(MatchModel model, Expected found, double[][] shipped)
    {
        var slips = SlipsAgainstShipped(found.Match);
        for (var column = 0; column < _columns; column++)
            for (var context = 0; context < (model.Contexts.Parents[column] < 0 ? 1 : Contexts.Count); context++)
                MaximiseOne(model, found, (shipped[column], MatchModel.DiffersBySlips(table.Columns[column].Field) ? slips : 1), column, context);
        var exchanged = found.Orders[PairComparer.Exchanged] + found.Orders[PairComparer.FirstExchanged];
        model.Exchanged = (exchanged + MatchModel.PriorPairs * MatchModel.ShippedExchanged) / (exchanged + found.Orders[PairComparer.InOrder] + MatchModel.PriorPairs);
        model.Share = Math.Clamp((found.Matches + 0.5) / (table.AllPairs + 1), 1e-15, 0.9);
        model.Evidence = found.Match;
        var relatives = households.Pairs(model, found.Matches) ?? found.Relatives;
        model.RelatedShare = model.HasRelatives ? Math.Clamp((relatives + 0.5) / (table.AllPairs + 1), 1e-15, 0.09) : 0;
        model.CorrectRandom();
        model.KeepDatesInOrder();
        model.SetRelated(_births < 0 ? null : found.RelatedBirths, relatives);
    }

    /// <summary>
    /// How many times as often as shipped a person's two values differ, over all fields that differ by slips: a file kept with care is so in
    /// all of them, and a few pairs tell it of all together long before they tell it of each.
    /// </summary>
    private double SlipsAgainstShipped(double[][] evidence)
    {
        double differ = MatchModel.PriorSlips, expected = MatchModel.PriorSlips;
        for (var column = 0; column < _columns; column++)
            if (MatchModel.DiffersBySlips(table.Columns[column].Field))
            {
                var all = Pooled(evidence[column]);
                var known = all.Sum() - all[Levels.Missing];
                differ += known - MatchModel.EqualOf(all);
                expected += known * (1 - table.Columns[column].Comparer.EqualMatch);
            }
        return differ / expected;
    }

    private void MaximiseOne(MatchModel model, Expected found, (double[] Chances, double Slips) shipped, int column, int context)
    {
        Span<double> levels = stackalloc double[Levels.Count];
        var (from, to) = (context * Levels.Count, (context + 1) * Levels.Count);
        var evidence = Contexts.ErrsAlike(table.Columns[column].Field) ? Pooled(found.Match[column]) : found.Match[column].AsSpan(from..to);
        Lean(evidence, shipped.Chances.AsSpan(from..to), shipped.Slips, levels);
        if (model.HasRelatives && table.Columns[column].Field == Field.GivenName)
            TellFromTwins(levels, found.GivenApart);
        if (context != Contexts.DifferentParent)
            HoldBack(levels, table.Columns[column].Comparer.MostDifferent);
        model.Set(model.Match[column], column, context, levels);
    }

    private static double[] Pooled(double[] evidence)
    {
        var levels = new double[Levels.Count];
        for (var slot = 0; slot < evidence.Length; slot++)
            levels[slot % Levels.Count] += evidence[slot];
        return levels;
    }

    /// <summary>How often values are equal, and of those that are not how each kind of difference is spread, leaning on the shipped chances.</summary>
    private static void Lean(ReadOnlySpan<double> evidence, ReadOnlySpan<double> shipped, double slips, Span<double> levels)
    {
        double equal = MatchModel.EqualOf(evidence), shippedEqual = MatchModel.EqualOf(shipped), differ = -equal, shippedDiffer = -shippedEqual;
        for (var level = 1; level < Levels.Count; level++)
            (differ, shippedDiffer) = (differ + evidence[level], shippedDiffer + shipped[level]);
        var wouldDiffer = Math.Min(slips * shippedDiffer / (shippedEqual + shippedDiffer), MostDiffer);
        var share = (equal + MatchModel.PriorPairs * (1 - wouldDiffer)) / (equal + differ + MatchModel.PriorPairs);
        for (var level = 1; level < Levels.Count; level++)
            levels[level] = level >= Levels.Equal
                ? share * shipped[level] / Math.Max(shippedEqual, 1e-12)
                : (1 - share) * (evidence[level] + MatchModel.PriorDifferences * shipped[level] / Math.Max(shippedDiffer, 1e-12)) / (differ + MatchModel.PriorDifferences);
    }

    /// <summary>
    /// Twins differ in the given name alone, as one person does whose given name was changed. How often that is is learnt
    /// from pairs whose homes differ, where there are hardly any twins.
    /// </summary>
    private static void TellFromTwins(Span<double> levels, double[] apart)
    {
        const double strength = 100, shipped = 0.02;
        var known = apart.Sum() - apart[Levels.Missing];
        HoldBack(levels, (apart[Levels.Different] + strength * shipped) / (known + strength));
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
