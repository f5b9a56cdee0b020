using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>How two values of one field compare: its levels, and what blocks it can offer. Values are codes of a dictionary.</summary>
public abstract class FieldComparer
{
    /// <summary>The folded values.</summary>
    public ValueDictionary Values { get; protected init; } = new();

    /// <summary>The levels below equality that can occur, besides different.</summary>
    public abstract IReadOnlyList<Level> Partial { get; }

    /// <summary>Chance that two records of one person have equal values, both known.</summary>
    public abstract double EqualMatch { get; }

    /// <summary>Share of people who have a value of no special rarity: stands in where there are too few records to count.</summary>
    public virtual double TypicalShare => 1e-5;

    /// <summary>
    /// The largest share of pairs of one person, both values known, that can be different outright. Estimation that wants
    /// more has taken other pairs for people, and is held back.
    /// </summary>
    public virtual double MostDifferent => 0.6;

    /// <summary>Whether the same two values meet often enough for their level to be worth keeping.</summary>
    public virtual bool IsRepeated => false;

    /// <summary>Brings a raw value to the code it is compared by; 0 when nothing is known.</summary>
    public virtual int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        return Values.Add(Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]));
    }

    /// <summary>What a level is called.</summary>
    public string NameOf(int level) => level switch
    {
        Levels.Missing => "not known",
        Levels.Different => "different",
        >= Levels.Equal => "equal",
        _ => Partial.First(each => each.Code == level).Name,
    };

    /// <summary>Works out what comparing needs, once all values are added.</summary>
    public abstract void Prepare();

    /// <summary>The level of two known, unequal values.</summary>
    public abstract int Compare(int a, int b);

    /// <summary>Parts of the value on which records may be brought together, from strict to loose.</summary>
    public abstract IEnumerable<ValueKey> Keys();

    /// <summary>A key for each code, worked out from its folded bytes.</summary>
    protected uint[] KeyTable(Func<int, uint> keyOf)
    {
        var keys = new uint[Values.Count];
        Parallel.For(1, Values.Count, code => keys[code] = keyOf(code));
        return keys;
    }
}
