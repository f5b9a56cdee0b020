using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>Gives each pair its weight under a fitted model: the natural logarithm of how much likelier it is for one person.</summary>
public sealed class PairScorer
{
    private readonly PairComparer _comparer;
    private readonly MatchModel _model;
    private readonly int[] _shifts;
    private readonly float[] _byLevel;
    private readonly float[][] _equal;
    private readonly float _inOrder, _exchanged;

    internal PairScorer(RecordTable table, PairComparer comparer, MatchModel model)
    {
        (_comparer, _model) = (comparer, model);
        _shifts = [.. table.Columns.Select(column => (int)column.Field * Levels.Bits)];
        _byLevel = [.. model.Weights().SelectMany(levels => levels.Select(weight => (float)weight))];
        _equal = [.. table.Columns.Select(EqualWeights)];
        (_inOrder, _exchanged) = ((float)Math.Log(1 - model.Exchanged), (float)Math.Log(model.Exchanged));
    }

    /// <summary>How records are compared.</summary>
    public PairComparer Comparer => _comparer;

    /// <summary>The model in use.</summary>
    public MatchModel Model => _model;

    /// <summary>Natural logarithm of the odds that a pair of this weight is one person's.</summary>
    public double LogOdds(double weight) => weight + _model.PriorLogOdds;

    /// <summary>The weight of a pair of records, natural logarithm.</summary>
    public float Weigh(int a, int b) => Weigh(_comparer.Compare(a, b), _comparer.RowOf(a));

    /// <summary>The weight of a packed comparison whose first record has the value codes <paramref name="row"/>.</summary>
    public float Weigh(ulong packed, ReadOnlySpan<int> row)
    {
        var order = PairComparer.OrderIn(packed);
        var weight = order == 0 ? 0 : order == PairComparer.InOrder ? _inOrder : _exchanged;
        for (var column = 0; column < _shifts.Length; column++)
            weight += Part(packed, row, column);
        return weight;
    }

    /// <summary>What one column adds to the weight.</summary>
    internal float Part(ulong packed, ReadOnlySpan<int> row, int column)
    {
        var level = (int)(packed >> _shifts[column]) & (Levels.Count - 1);
        return level >= Levels.Equal ? _equal[column][row[column]] : _byLevel[column * Levels.Count + level];
    }

    private float[] EqualWeights(FieldColumn column, int index)
    {
        var match = _model.EqualMatch(index);
        var weights = new float[column.Counts.Length];
        for (var code = 1; code < weights.Length; code++)
        {
            var others = Math.Max(column.Counts[code] - 1, 1) / (double)Math.Max(column.Known, 1);
            weights[code] = (float)Math.Log(match / others);
        }
        return weights;
    }
}
