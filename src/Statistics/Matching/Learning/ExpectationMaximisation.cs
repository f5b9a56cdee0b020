using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Estimates the model from the comparisons of all pairs that any blocking rule brought. Pairs that none brought count
/// as not matching. m starts from, and leans on, the shipped chances as on <see cref="MatchModel.PriorPairs"/> pairs; u comes
/// from random pairs, less the expected matches among them.
/// </summary>
/// <remarks>A. P. Dempster, N. M. Laird, D. B. Rubin (1977); W. E. Winkler (1988) for record linkage.</remarks>
internal sealed class ExpectationMaximisation(RecordTable table, ulong[] patterns, double[] counts)
{
    private const int MostRounds = 200;
    private const double AtRest = 1e-5;

    /// <summary>Fits <paramref name="model"/> in place.</summary>
    public void Fit(MatchModel model)
    {
        var shipped = model.Match.Select(levels => (double[])levels.Clone()).ToArray();
        for (model.Rounds = 1; model.Rounds <= MostRounds; model.Rounds++)
        {
            var before = model.Match.Select(levels => (double[])levels.Clone()).ToArray();
            Round(model, shipped);
            if (Largest(before, model.Match) < AtRest)
            {
                model.Converged = true;
                return;
            }
        }
        model.Rounds = MostRounds;
    }

    private void Round(MatchModel model, double[][] shipped)
    {
        var weights = model.Weights();
        double prior = model.PriorLogOdds, matches = 0;
        double[] order = [0, Math.Log(1 - model.Exchanged), Math.Log(model.Exchanged)], orders = new double[4];
        var evidence = table.Columns.Select(_ => new double[Levels.Count]).ToArray();
        var shifts = table.Columns.Select(column => (int)column.Field * Levels.Bits).ToArray();
        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i];
            var odds = prior + order[PairComparer.OrderIn(pattern)];
            for (var column = 0; column < shifts.Length; column++)
                odds += weights[column][(int)(pattern >> shifts[column]) & 15];
            var expected = counts[i] / (1 + Math.Exp(-odds));
            if (expected < 1e-9)
                continue;
            matches += expected;
            orders[PairComparer.OrderIn(pattern)] += expected;
            for (var column = 0; column < shifts.Length; column++)
                evidence[column][(int)(pattern >> shifts[column]) & 15] += expected;
        }
        Update(model, shipped, evidence, matches, orders);
    }

    private void Update(MatchModel model, double[][] shipped, double[][] evidence, double matches, double[] orders)
    {
        Span<double> levels = stackalloc double[Levels.Count];
        for (var column = 0; column < evidence.Length; column++)
        {
            var known = evidence[column].AsSpan(1).ToArray().Sum();
            for (var level = 1; level < Levels.Count; level++)
                levels[level] = (evidence[column][level] + MatchModel.PriorPairs * shipped[column][level]) / (known + MatchModel.PriorPairs);
            model.SetMatch(column, levels);
        }
        model.Exchanged = (orders[2] + 0.1) / (orders[1] + orders[2] + 10);
        model.Share = Math.Clamp((matches + 0.5) / (table.AllPairs + 1), 1e-15, 0.9);
        model.Evidence = evidence;
        model.CorrectRandom();
    }

    private static double Largest(double[][] before, double[][] after) =>
        before.Zip(after, (x, y) => x.Zip(y, (p, q) => Math.Abs(p - q)).Max()).DefaultIfEmpty().Max();
}
