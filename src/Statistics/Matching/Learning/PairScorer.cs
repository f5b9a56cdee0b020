using System.Numerics;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>Gives each pair its weight under a fitted model: the natural logarithm of how much likelier it is for one person than for two.</summary>
public sealed class PairScorer
{
    private const double Bit = 0.69314718055994531;
    private readonly PairComparer _comparer;
    private readonly MatchModel _model;
    private readonly int _columns;
    private readonly float[] _match, _related;
    private readonly float[] _rarest;
    private readonly float[][] _rarity;
    private readonly bool[] _isShared;
    private readonly float[] _order;
    private readonly double _kin, _strangers;

    internal PairScorer(RecordTable table, PairComparer comparer, MatchModel model)
    {
        (_comparer, _model) = (comparer, model);
        _columns = table.Columns.Count;
        _match = Flat(model.Weights(), model.Match);
        _isShared = [.. table.Columns.Select(column => column.Field == Field.DateOfBirth || Relatives.Shared(column.Field) > 0)];
        _related = Flat(model.RelatedWeights(), model.Related);
        ClearUnshared();
        _rarity = [.. table.Columns.Select((column, i) => Rarity(column, model.StrangersAmongEqual(i)))];
        _rarest = [.. _rarity.Select(column => column.Max())];
        _order = [.. model.OrderWeights().Select(weight => (float)weight)];
        _kin = model.RelatedShare / (1 - model.Share);
        _strangers = 1 - _kin;
    }

    /// <summary>How records are compared.</summary>
    public PairComparer Comparer => _comparer;

    /// <summary>The model in use.</summary>
    public MatchModel Model => _model;

    /// <summary>Natural logarithm of the odds that a pair of this weight is one person's.</summary>
    public double LogOdds(double weight) => weight + _model.PriorLogOdds;

    /// <summary>The chance that a pair of this weight is one person's.</summary>
    public double Probability(double weight) => 1 / (1 + Math.Exp(-LogOdds(weight)));

    /// <summary>The weight of a pair of records, natural logarithm.</summary>
    public float Weigh(int a, int b) => Weigh(Prepare(_comparer.Compare(a, b)), _comparer.RowOf(a));

    /// <summary>What a packed comparison weighs before its values are looked at.</summary>
    internal PatternWeight Prepare(ulong packed)
    {
        var order = PairComparer.OrderIn(packed);
        var prepared = new PatternWeight { Match = _order[order], Related = _order[order], IsExchanged = order == PairComparer.FirstExchanged };
        for (var column = 0; column < _columns; column++)
        {
            var slot = _model.Contexts.SlotOf(packed, column);
            prepared.Match += _match[column * Contexts.Slots + slot];
            prepared.Related += _related[column * Contexts.Slots + slot];
            if (!Contexts.IsByValue(slot))
                continue;
            prepared.ByValue |= 1u << column;
            prepared.Most += _rarest[column];
        }
        prepared.Most += prepared.Match;
        return prepared;
    }

    /// <summary>The weight of a prepared comparison whose first record has the value codes <paramref name="row"/>.</summary>
    internal float Weigh(in PatternWeight prepared, ReadOnlySpan<int> row)
    {
        float match = prepared.Match, related = prepared.Related;
        for (var left = prepared.ByValue; left != 0; left &= left - 1)
        {
            var column = BitOperations.TrailingZeroCount(left);
            var rare = RarityOf(column, row, prepared.IsExchanged);
            match += rare;
            related += _isShared[column] ? rare : 0;
        }
        return match - KinPart(related);
    }

    /// <summary>The weight of a pair part by part, in powers of two; the parts add up to the weight.</summary>
    public IReadOnlyList<WaterfallStep> Waterfall(int a, int b)
    {
        var packed = _comparer.Compare(a, b);
        var row = _comparer.RowOf(a);
        var order = PairComparer.OrderIn(packed);
        var steps = new List<WaterfallStep>();
        var related = _order[order];
        for (var column = 0; column < _columns; column++)
        {
            var slot = _model.Contexts.SlotOf(packed, column);
            var rare = Contexts.IsByValue(slot) ? RarityOf(column, row, order == PairComparer.FirstExchanged) : 0;
            related += _related[column * Contexts.Slots + slot] + (_isShared[column] ? rare : 0);
            var of = _comparer.Columns[column];
            steps.Add(new(FieldNames.ColumnOf(of.Field), of.Comparer.NameOf(slot % Levels.Count), (_match[column * Contexts.Slots + slot] + rare) / Bit));
        }
        if (order != 0)
            steps.Add(new("order of names", order == PairComparer.InOrder ? "as they stand" : "exchanged", _order[order] / Bit));
        if (KinPart(related) is var kin and not 0)
            steps.Add(new("household", "may be two people of one household", -kin / Bit));
        return steps;
    }

    /// <summary>How rare the first record's value is; of names that stand exchanged in it, each as the kind of name it is.</summary>
    private float RarityOf(int column, ReadOnlySpan<int> row, bool exchanged) => _rarity[column][row[exchanged && column < 2 ? 1 - column : column]];

    /// <summary>What the chance of two people of one household takes from the weight.</summary>
    private float KinPart(float related) => related < 2 ? 0 : (float)Math.Log(_strangers + _kin * Math.Exp(related));

    /// <summary>Where equality counts by value, its slots hold log m of equality, to which the rarity of the value is added; the rest hold log m / u.</summary>
    private static float[] Flat(double[][] weights, double[][] chances) => [.. weights.SelectMany((levels, column) =>
        levels.Select((weight, slot) => (float)(Contexts.IsByValue(slot)
            ? Math.Log(Math.Max(MatchModel.EqualOf(chances[column].AsSpan(slot / Levels.Count * Levels.Count, Levels.Count)), 1e-9)) : weight)))];

    /// <summary>What a household does not share, its people have in common by chance only, however rare it is.</summary>
    private void ClearUnshared()
    {
        for (var column = 0; column < _columns; column++)
            if (!_isShared[column])
                Array.Clear(_related, column * Contexts.Slots, Contexts.Slots);
    }

    private static float[] Rarity(FieldColumn column, double strangers)
    {
        var rarity = new float[column.Counts.Length];
        for (var code = 1; code < rarity.Length; code++)
            rarity[code] = (float)-Math.Log(column.ShareOfOthers(code) * strangers);
        return rarity;
    }
}

/// <summary>The part of a pair's weight that is the same for all pairs of one comparison.</summary>
internal struct PatternWeight
{
    public float Match;
    public float Related;

    /// <summary>No pair of this comparison weighs more.</summary>
    public float Most;

    /// <summary>A bit for each column whose equal values add their rarity.</summary>
    public uint ByValue;

    /// <summary>Whether the first record's names stand exchanged.</summary>
    public bool IsExchanged;
}

/// <summary>One part of a pair's weight.</summary>
/// <param name="Part">A column, or "order of names", or "household".</param>
/// <param name="Finding">How the values compare, as "one slip".</param>
/// <param name="Weight">Logarithm to base 2 of how much likelier that is for one person than for two.</param>
public sealed record WaterfallStep(string Part, string Finding, double Weight);
