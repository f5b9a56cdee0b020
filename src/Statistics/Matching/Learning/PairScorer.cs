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
    private readonly float[][] _rarity;
    private readonly float _inOrder, _exchanged;
    private readonly double _kin, _strangers;

    internal PairScorer(RecordTable table, PairComparer comparer, MatchModel model)
    {
        (_comparer, _model) = (comparer, model);
        _columns = table.Columns.Count;
        _match = Flat(model.Weights(), model.Match);
        _related = Flat(model.RelatedWeights(), model.Related);
        _rarity = [.. table.Columns.Select(Rarity)];
        (_inOrder, _exchanged) = ((float)Math.Log(1 - model.Exchanged), (float)Math.Log(model.Exchanged));
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
    public float Weigh(int a, int b) => Weigh(_comparer.Compare(a, b), _comparer.RowOf(a));

    /// <summary>The weight of a packed comparison whose first record has the value codes <paramref name="row"/>.</summary>
    public float Weigh(ulong packed, ReadOnlySpan<int> row)
    {
        var order = PairComparer.OrderIn(packed);
        float match = order == 0 ? 0 : order == PairComparer.InOrder ? _inOrder : _exchanged, related = 0;
        for (var column = 0; column < _columns; column++)
        {
            var slot = _model.Contexts.SlotOf(packed, column);
            var rare = slot is >= Levels.Equal and < Levels.Count ? _rarity[column][row[column]] : 0;
            match += _match[column * Contexts.Slots + slot] + rare;
            related += _related[column * Contexts.Slots + slot] + rare;
        }
        return match - KinPart(related);
    }

    /// <summary>The weight of a pair part by part, in powers of two; the parts add up to the weight.</summary>
    public IReadOnlyList<WaterfallStep> Waterfall(int a, int b)
    {
        var packed = _comparer.Compare(a, b);
        var row = _comparer.RowOf(a);
        var steps = new List<WaterfallStep>();
        float related = 0;
        for (var column = 0; column < _columns; column++)
        {
            var slot = _model.Contexts.SlotOf(packed, column);
            var rare = slot is >= Levels.Equal and < Levels.Count ? _rarity[column][row[column]] : 0;
            related += _related[column * Contexts.Slots + slot] + rare;
            var of = _comparer.Columns[column];
            steps.Add(new(FieldNames.ColumnOf(of.Field), of.Comparer.NameOf(slot % Levels.Count), (_match[column * Contexts.Slots + slot] + rare) / Bit));
        }
        var order = PairComparer.OrderIn(packed);
        if (order != 0)
            steps.Add(new("order of names", order == PairComparer.Exchanged ? "exchanged" : "as they stand", (order == PairComparer.Exchanged ? _exchanged : _inOrder) / Bit));
        if (KinPart(related) is var kin and not 0)
            steps.Add(new("household", "may be two people of one household", -kin / Bit));
        return steps;
    }

    /// <summary>What the chance of two people of one household takes from the weight.</summary>
    private float KinPart(float related) => related < 2 ? 0 : (float)Math.Log(_strangers + _kin * Math.Exp(related));

    /// <summary>Without a context equal levels hold log m of equality, and the rarity of the value is added to that; the rest hold log m / u.</summary>
    private static float[] Flat(double[][] weights, double[][] chances) => [.. weights.SelectMany((levels, column) =>
        levels.Select((weight, slot) => (float)(slot is >= Levels.Equal and < Levels.Count
            ? Math.Log(Math.Max(MatchModel.EqualOf(chances[column].AsSpan(0, Levels.Count)), 1e-9)) : weight)))];

    private static float[] Rarity(FieldColumn column)
    {
        var rarity = new float[column.Counts.Length];
        for (var code = 1; code < rarity.Length; code++)
            rarity[code] = (float)-Math.Log(column.ShareOfOthers(code));
        return rarity;
    }
}

/// <summary>One part of a pair's weight.</summary>
/// <param name="Part">A column, or "order of names", or "household".</param>
/// <param name="Finding">How the values compare, as "one slip".</param>
/// <param name="Weight">Logarithm to base 2 of how much likelier that is for one person than for two.</param>
public sealed record WaterfallStep(string Part, string Finding, double Weight);
