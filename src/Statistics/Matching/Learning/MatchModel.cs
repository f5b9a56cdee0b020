using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// The Fellegi-Sunter model: for each field and level the chance among pairs of one person (m), among two people of one
/// household, and among strangers (u), and the shares of these pairs among all. Tables are by column, then context and level.
/// </summary>
public sealed class MatchModel
{
    /// <summary>Strength of the shipped chances, in pairs of one person.</summary>
    internal const double PriorPairs = 200;

    private readonly RecordTable _table;
    private readonly double[][] _drawn;

    internal MatchModel(RecordTable table, Contexts contexts, double[][] drawn)
    {
        (_table, _drawn, Contexts) = (table, drawn, contexts);
        HasRelatives = Relatives.CanBeTold([.. table.Columns.Select(column => column.Field)]);
        Match = [.. table.Columns.Select(column => InEachContext(ShippedMatch(column)))];
        Random = [.. drawn.Select(levels => (double[])levels.Clone())];
        Related = [.. table.Columns.Select((column, i) => Relatives.Shipped(column.Field, drawn[i]))];
        var people = table.HasTwoFiles ? Math.Min(table.LeftCount, table.Count - table.LeftCount) : table.Count;
        Share = Math.Min(0.3 * people / Math.Max(table.AllPairs, 1), 0.3);
        RelatedShare = HasRelatives ? Share : 0;
    }

    internal Contexts Contexts { get; }

    internal double[][] Match { get; }

    internal double[][] Random { get; }

    internal double[][] Related { get; }

    /// <summary>Whether the fields can tell a household from a person.</summary>
    public bool HasRelatives { get; }

    /// <summary>Share of all pairs that are one person's.</summary>
    public double Share { get; internal set; }

    /// <summary>Share of all pairs that are two people of one household.</summary>
    public double RelatedShare { get; internal set; }

    /// <summary>Chance that a person's names stand exchanged in one of two records.</summary>
    public double Exchanged { get; internal set; } = 0.01;

    /// <summary>Rounds that estimation took.</summary>
    public int Rounds { get; internal set; }

    /// <summary>Whether estimation came to rest before its limit.</summary>
    public bool Converged { get; internal set; }

    internal double[][] Evidence { get; set; } = [];

    /// <summary>Pairs of one person that a column's level was learnt from; where few, the shipped chances lead.</summary>
    public double EvidenceOf(int column, int level) => SumOf(Evidence[column], level);

    /// <summary>m of a level, whatever the context; of <see cref="Levels.Equal"/>, of equality whatever the value.</summary>
    public double MatchChance(int column, int level)
    {
        if (Evidence.Length == 0)
            return level == Levels.Equal ? EqualOf(Match[column].AsSpan(0, Levels.Count)) : Match[column][level];
        var known = 0.0;
        for (var each = 1; each < Levels.Count; each++)
            known += SumOf(Evidence[column], each);
        var here = level == Levels.Equal ? Enumerable.Range(Levels.Equal, 4).Sum(each => SumOf(Evidence[column], each)) : SumOf(Evidence[column], level);
        return (here + PriorPairs * (level == Levels.Equal ? _table.Columns[column].Comparer.EqualMatch : 0.01)) / (known + PriorPairs);
    }

    /// <summary>Whether the shipped chance of a level outweighs what was learnt of it.</summary>
    public bool IsShipped(int column, Level level) => EvidenceOf(column, level.Code) < PriorPairs * level.Match;

    /// <summary>Logarithm to base 2 of m / u of a level where its context is not alike or not known.</summary>
    public double WeightOf(int column, int level) => Math.Log2(Match[column][level] / Random[column][level]);

    internal double[][] Weights() => Weights(Match);

    internal double[][] RelatedWeights() => Weights(Related);

    /// <summary>Natural logarithm of the odds that a pair is one person's, before it is looked at.</summary>
    internal double PriorLogOdds => Math.Log(Share / (1 - Share));

    /// <summary>Sets one context of a column from chances by level, equality spread over its bins by how common values are.</summary>
    internal void Set(double[] chances, int column, int context, ReadOnlySpan<double> byLevel)
    {
        var equal = EqualOf(byLevel);
        var spread = BinShares(_table.Columns[column]);
        for (var level = 1; level < Levels.Count; level++)
            chances[context * Levels.Count + level] = level < Levels.Equal ? byLevel[level] : equal * spread[level - Levels.Equal];
    }

    /// <summary>Takes true pairs and households out of the random ones, where those were drawn from all.</summary>
    internal void CorrectRandom()
    {
        for (var column = 0; column < Random.Length; column++)
            for (var slot = 0; slot < (Contexts.Parents[column] < 0 ? Contexts.Slots : Levels.Count); slot++)
            {
                var drawn = _drawn[column][slot];
                var others = (drawn - Share * Match[column][slot] - RelatedShare * Related[column][slot]) / (1 - Share - RelatedShare);
                Random[column][slot] = Math.Max(others, Math.Max(drawn * 0.1, 1e-12));
            }
    }

    internal static double EqualOf(ReadOnlySpan<double> byLevel)
    {
        var equal = 0.0;
        foreach (var each in byLevel[Levels.Equal..])
            equal += each;
        return equal;
    }

    private static double SumOf(double[] evidence, int level) =>
        Enumerable.Range(0, Contexts.Count).Sum(context => evidence[context * Levels.Count + level]);

    private static double[] InEachContext(double[] levels) => [.. levels, .. levels, .. levels];

    private double[][] Weights(double[][] chances) => [.. chances.Select((column, i) => column
        .Select((chance, slot) => chance > 0 ? Math.Log(chance / Random[i][slot]) : 0).ToArray())];

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
