using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// The Fellegi-Sunter model: for each field and level the chance among pairs of one person (m) and among others (u),
/// and the share of all pairs that are one person's.
/// </summary>
public sealed class MatchModel
{
    /// <summary>Strength of the shipped chances, in pairs.</summary>
    internal const double PriorPairs = 10;

    private readonly RecordTable _table;
    private readonly double[][] _random;

    internal MatchModel(RecordTable table, double[][] random)
    {
        _table = table;
        _random = random;
        Match = [.. table.Columns.Select(ShippedMatch)];
        Random = [.. random.Select(levels => (double[])levels.Clone())];
        var people = table.HasTwoFiles ? Math.Min(table.LeftCount, table.Count - table.LeftCount) : table.Count;
        Share = Math.Min(0.3 * people / Math.Max(table.AllPairs, 1), 0.3);
    }

    /// <summary>m by column and level code. The codes of equality hold the chance of equality times the value's share.</summary>
    public double[][] Match { get; }

    /// <summary>u by column and level code.</summary>
    public double[][] Random { get; }

    /// <summary>Share of all pairs that are one person's.</summary>
    public double Share { get; internal set; }

    /// <summary>Chance that a person's names stand exchanged in one of two records.</summary>
    public double Exchanged { get; internal set; } = 0.01;

    /// <summary>Pairs of one person expected at each level, by column: below <see cref="PriorPairs"/> the shipped chances lead.</summary>
    public double[][] Evidence { get; internal set; } = [];

    /// <summary>Rounds that estimation took.</summary>
    public int Rounds { get; internal set; }

    /// <summary>Whether estimation came to rest before its limit.</summary>
    public bool Converged { get; internal set; }

    /// <summary>m of equality, whatever the value.</summary>
    public double EqualMatch(int column) => Match[column].AsSpan(Levels.Equal).ToArray().Sum();

    /// <summary>Natural logarithm of m / u by column and level code; 0 where nothing is known.</summary>
    internal double[][] Weights() => [.. _table.Columns.Select((_, column) => Enumerable.Range(0, Levels.Count)
        .Select(level => Match[column][level] > 0 ? Math.Log(Match[column][level] / Random[column][level]) : 0).ToArray())];

    /// <summary>Natural logarithm of the odds that a pair is one person's, before it is looked at.</summary>
    internal double PriorLogOdds => Math.Log(Share / (1 - Share));

    /// <summary>Sets m of one column from weights by level, equality spread over its bins by how common values are.</summary>
    internal void SetMatch(int column, ReadOnlySpan<double> byLevel)
    {
        var equal = 0.0;
        foreach (var each in byLevel[Levels.Equal..])
            equal += each;
        var spread = BinShares(_table.Columns[column]);
        for (var level = 1; level < Levels.Count; level++)
            Match[column][level] = level < Levels.Equal ? byLevel[level] : equal * spread[level - Levels.Equal];
    }

    /// <summary>Takes the true pairs out of the random ones: u is of pairs that are not one person's.</summary>
    internal void CorrectRandom()
    {
        for (var column = 0; column < Random.Length; column++)
            for (var level = 1; level < Levels.Count; level++)
            {
                var drawn = _random[column][level];
                Random[column][level] = Math.Max((drawn - Share * Match[column][level]) / (1 - Share), Math.Max(drawn * 0.1, 1e-12));
            }
    }

    private static double[] ShippedMatch(FieldColumn column)
    {
        var match = new double[Levels.Count];
        foreach (var level in column.Comparer.Partial)
            match[level.Code] = level.Match;
        match[Levels.Different] = Math.Max(1 - column.Comparer.EqualMatch - match.Sum(), 0.01);
        var spread = BinShares(column);
        for (var bin = 0; bin < spread.Length; bin++)
            match[Levels.Equal + bin] = column.Comparer.EqualMatch * spread[bin];
        return match;
    }

    private static double[] BinShares(FieldColumn column)
    {
        var shares = new double[Levels.Count - Levels.Equal];
        for (var code = 1; code < column.Counts.Length; code++)
            shares[column.EqualBins[code] - Levels.Equal] += column.Counts[code] / (double)Math.Max(column.Known, 1);
        return shares;
    }
}
