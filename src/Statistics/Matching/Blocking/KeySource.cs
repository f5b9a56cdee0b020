using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>A part of a value that two records of one person are likely to share.</summary>
/// <param name="Name">What it is, as "sound" or "day and month".</param>
/// <param name="OfCode">The key of each value code; 0 where there is none.</param>
/// <param name="Slip">The share of slips of the pen, as a range within 0 to 1, that leave the key as it was.</param>
/// <param name="Variant">The same for larger differences.</param>
public sealed record ValueKey(string Name, uint[] OfCode, (double From, double To) Slip, (double From, double To) Variant);

/// <summary>A key for each record: what records of one block share.</summary>
public abstract class KeySource
{
    /// <summary>The field it tells of; two fields when names are taken in either order.</summary>
    public required Field Field { get; init; }

    /// <summary>What it is, for the print-out.</summary>
    public required string Name { get; init; }

    /// <summary>Writes the keys of the records from <paramref name="first"/> on.</summary>
    public abstract void Fill(int first, Span<uint> keys);

    /// <summary>Whether the key survives what happened to the fields of a true pair.</summary>
    internal abstract bool Survives(PairScenario scenario);
}

/// <summary>A key that is a function of one field's value.</summary>
internal sealed class ValueKeySource(ValueKey key, int[] codes) : KeySource
{
    public override void Fill(int first, Span<uint> keys)
    {
        var table = key.OfCode;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = table[codes[first + i]];
    }

    internal override bool Survives(PairScenario scenario) =>
        (Field > Field.FamilyName || !scenario.NamesSwapped) && scenario[Field].Keeps(key.Slip, key.Variant);
}

/// <summary>Both names, whichever stands in which column.</summary>
internal sealed class UnorderedNamesKeySource(uint[] keyOfCode, ValueKey key, int[] given, int[] family) : KeySource
{
    public override void Fill(int first, Span<uint> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var a = keyOfCode[given[first + i]];
            var b = keyOfCode[family[first + i]];
            keys[i] = Hashing.Join(Math.Min(a, b), Math.Max(a, b));
        }
    }

    internal override bool Survives(PairScenario scenario) =>
        scenario[Field.GivenName].Keeps(key.Slip, key.Variant) && scenario[Field.FamilyName].Keeps(key.Slip, key.Variant);
}
