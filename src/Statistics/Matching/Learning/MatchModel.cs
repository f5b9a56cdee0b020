using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// The Fellegi-Sunter model: for each field and level the chance among pairs of one person (m), among two people of one
/// household, and among strangers (u), and the shares of these pairs among all. Tables are by column, then context and level.
/// </summary>
public sealed class MatchModel
{
    /// <summary>Strength of the shipped chance that a value is equal, in pairs of one person: files differ widely in how well they are kept.</summary>
    internal const double PriorPairs = 40;

    /// <summary>Strength of the shipped chances of each kind of difference, in pairs that differ: people err alike everywhere.</summary>
    internal const double PriorDifferences = 20;

    /// <summary>Strength of the shipped chances of differing, over all fields that differ by slips (<see cref="DiffersBySlips"/>), in differences.</summary>
    internal const double PriorSlips = 5;

    /// <summary>Shipped chance that a person's names stand exchanged in one of two records.</summary>
    internal const double ShippedExchanged = 0.01;

    /// <summary>Of equal values among random pairs, at least this share are taken to be chance.</summary>
    private const double LeastByChance = 0.1;

    private readonly RecordTable _table;
    private readonly double[][] _drawn;
    private double _twins = Relatives.ShippedTwins;

    internal MatchModel(RecordTable table, Contexts contexts, double[][] drawn)
    {
        (_table, _drawn, Contexts) = (table, drawn, contexts);
        HasRelatives = Relatives.CanBeTold([.. table.Columns.Select(column => column.Field)]);
        Match = [.. table.Columns.Select(column => InEachContext(column, ShippedMatch(column)))];
        Random = [.. drawn.Select(levels => (double[])levels.Clone())];
        Related = [.. drawn.Select(levels => (double[])levels.Clone())];
        if (table.Columns is [{ Field: Field.Phone or Field.Email or Field.Identifier }])
            TakeEqualForOnePerson();
        KeepDatesInOrder();
        SetRelated(null, 0);
        var people = table.HasTwoFiles ? Math.Min(table.LeftCount, table.Count - table.LeftCount) : table.Count;
        Share = Math.Min(0.3 * people / Math.Max(table.AllPairs, 1), 0.3);
        RelatedShare = HasRelatives ? Share : 0;
    }

    /// <summary>
    /// With one column alone nothing tells equal values of one person from strangers' by chance. Where the value is a
    /// person's own, most are taken to be one person's.
    /// </summary>
    private void TakeEqualForOnePerson()
    {
        for (var slot = 0; slot < Contexts.Slots; slot++)
            if (slot % Levels.Count >= Levels.Equal)
                Random[0][slot] = _drawn[0][slot] *= LeastByChance;
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
    public double Exchanged { get; internal set; } = ShippedExchanged;

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
    public bool IsShipped(int column, Level level) =>
        EvidenceOf(column, level.Code) < PriorDifferences * level.Match / (1 - _table.Columns[column].Comparer.EqualMatch);

    /// <summary>Logarithm to base 2 of m / u of a level where its context is not alike or not known.</summary>
    public double WeightOf(int column, int level) => Math.Log2(Match[column][level] / Random[column][level]);

    internal double[][] Weights() => Weights(Match);

    /// <summary>What the order of names weighs, by <see cref="PairComparer.OrderIn"/>: strangers' names are compared both ways, so exchange is no rarity among them.</summary>
    internal double[] OrderWeights() => [0, Math.Log(1 - Exchanged), Math.Log(Exchanged), Math.Log(Exchanged)];

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

    /// <summary>Takes true pairs and households out of the random ones, which were drawn from all.</summary>
    internal void CorrectRandom()
    {
        for (var column = 0; column < Random.Length; column++)
            for (var slot = Levels.Different; slot < Levels.Count; slot++)
            {
                var drawn = _drawn[column][slot];
                var others = (drawn - Share * Match[column][slot] - RelatedShare * Related[column][slot]) / (1 - Share - RelatedShare);
                Random[column][slot] = Random[column][Contexts.DifferentParent * Levels.Count + slot] = Math.Max(others, Math.Max(drawn * LeastByChance, 1e-12));
            }
    }

    /// <summary>
    /// Dates of birth far apart are never likelier one person's than nearer ones. Among young people hardly two strangers are
    /// born ten years apart, so that by chance alone such a pair would be the rarity that speaks for one person: a parent of
    /// the same name.
    /// </summary>
    internal void KeepDatesInOrder()
    {
        for (var column = 0; column < Match.Length; column++)
            if (_table.Columns[column].Field == Field.DateOfBirth)
            {
                var nearest = _table.Columns[column].Comparer.Partial.MinBy(level => level.Match / level.Random)!.Code;
                for (var from = 0; from < Contexts.Slots; from += Levels.Count)
                {
                    var most = Random[column][from + Levels.Different] * Match[column][from + nearest] / Random[column][from + nearest];
                    Match[column][from + Levels.Different] = Math.Min(Match[column][from + Levels.Different], most);
                }
            }
    }

    /// <summary>
    /// A household's two people share a value and write it as one person would write it twice, or have it by chance. How
    /// many are born on one day is learnt (<paramref name="births"/>, expected pairs of a household by slot, of
    /// <paramref name="pairs"/> in all); the rest is as shipped, because the pairs compared are no fair sample of households.
    /// </summary>
    internal void SetRelated(double[]? births, double pairs)
    {
        for (var column = 0; column < Related.Length; column++)
        {
            var field = _table.Columns[column].Field;
            if (field == Field.DateOfBirth && births is not null)
                _twins = Relatives.Twins(_twins, births, pairs, Match[column], Random[column]);
            var shared = field == Field.DateOfBirth ? _twins : Relatives.Shared(field);
            for (var slot = 0; slot < Contexts.Slots; slot++)
                Related[column][slot] = shared * Match[column][slot] + (1 - shared) * Random[column][slot];
        }
    }

    /// <summary>Of random pairs whose values are equal, the part that is strangers': the rest are one person's, or of one household.</summary>
    internal double StrangersAmongEqual(int column) => Math.Min(
        EqualOf(Random[column].AsSpan(0, Levels.Count)) / Math.Max(EqualOf(_drawn[column].AsSpan(0, Levels.Count)), 1e-12), 1);

    /// <summary>Whether a person's own two values of a field differ by slips of the pen, and hardly because life changed.</summary>
    internal static bool DiffersBySlips(Field field) => field is Field.GivenName or Field.FamilyName or Field.DateOfBirth;

    internal static double EqualOf(ReadOnlySpan<double> byLevel)
    {
        var equal = 0.0;
        foreach (var each in byLevel[Levels.Equal..])
            equal += each;
        return equal;
    }

    private static double SumOf(double[] evidence, int level) =>
        Enumerable.Range(0, Contexts.Count).Sum(context => evidence[context * Levels.Count + level]);

    /// <summary>A home that moved has another postcode and another address; so where the one differs, the other mostly does.</summary>
    private static double[] InEachContext(FieldColumn column, double[] levels) => column.Field is Field.Place or Field.Address
        ? [.. levels, .. Moved(levels), .. levels, .. levels]
        : [.. levels, .. levels, .. levels, .. levels];

    private static double[] Moved(double[] levels)
    {
        const double kept = 0.3;
        var moved = levels.Select(chance => chance * kept).ToArray();
        moved[Levels.Different] += 1 - kept;
        return moved;
    }

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
