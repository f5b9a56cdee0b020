namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>What happened to one field between two records of one person.</summary>
internal enum FieldFate
{
    Missing,
    Same,
    Slip,
    Variant,
    Different,
}

/// <summary>A fate, and where within its kind it lies (0 to 1).</summary>
internal readonly record struct Fate(FieldFate Kind, double Where)
{
    public bool Keeps((double From, double To) slip, (double From, double To) variant) => Kind switch
    {
        FieldFate.Same => true,
        FieldFate.Slip => Where >= slip.From && Where < slip.To,
        FieldFate.Variant => Where >= variant.From && Where < variant.To,
        _ => false,
    };
}

/// <summary>One imagined true pair: what happened to each field.</summary>
internal sealed class PairScenario
{
    private readonly Fate[] _fates = new Fate[FieldNames.All.Count];

    public bool NamesSwapped { get; init; }

    public Fate this[Field field]
    {
        get => _fates[(int)field];
        set => _fates[(int)field] = value;
    }
}
