using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>A part of a value that two records of one person are likely to share.</summary>
/// <param name="Name">What it is, as "sound" or "day and month".</param>
/// <param name="Of">The key of a value code; 0 where there is none.</param>
/// <param name="Values">How many value codes there are.</param>
/// <param name="Slip">The share of slips of the pen, as a range within 0 to 1, that leave the key as it was.</param>
/// <param name="Variant">The same for larger differences.</param>
public sealed record ValueKey(string Name, Func<int, uint> Of, int Values, (double From, double To) Slip, (double From, double To) Variant)
{
    private uint[]? _table;

    /// <summary>The key of each value code, worked out once for a key that is used on all records.</summary>
    internal uint[] Table
    {
        get
        {
            if (_table is { } ready)
                return ready;
            var table = new uint[Values];
            Parallel.For(1, (Values + 4095) / 4096 + 1, part =>
            {
                for (var code = Math.Max(1, (part - 1) * 4096); code < Math.Min(Values, part * 4096); code++)
                    table[code] = Of(code);
            });
            return _table = table;
        }
    }
}

/// <summary>A key for each record: what records of one block share.</summary>
public abstract class KeySource
{
    /// <summary>The field it tells of; two fields when names are taken in either order.</summary>
    public required Field Field { get; init; }

    /// <summary>What it is, for the print-out.</summary>
    public required string Name { get; init; }

    /// <summary>Writes the keys of the records from <paramref name="first"/> on.</summary>
    public abstract void Fill(int first, Span<uint> keys);

    /// <summary>The key of one record, without working it out for all.</summary>
    public abstract uint KeyOf(int record);

    /// <summary>Works out what <see cref="Fill"/> needs; before threads share it.</summary>
    public abstract void Prepare();

    /// <summary>Whether the key survives what happened to the fields of a true pair.</summary>
    internal abstract bool Survives(PairScenario scenario);
}

/// <summary>A key that is a function of one field's value.</summary>
internal sealed class ValueKeySource(ValueKey key, int[] codes) : KeySource
{
    public override void Fill(int first, Span<uint> keys)
    {
        var table = key.Table;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = table[codes[first + i]];
    }

    public override uint KeyOf(int record) => codes[record] == 0 ? 0 : key.Of(codes[record]);

    public override void Prepare() => _ = key.Table;

    internal override bool Survives(PairScenario scenario) =>
        (Field > Field.FamilyName || !scenario.NamesSwapped) && scenario[Field].Keeps(key.Slip, key.Variant);
}

/// <summary>Both names, whichever stands in which column.</summary>
internal sealed class UnorderedNamesKeySource(ValueKey key, int[] given, int[] family) : KeySource
{
    public override void Fill(int first, Span<uint> keys)
    {
        var table = key.Table;
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Join(table[given[first + i]], table[family[first + i]]);
    }

    public override uint KeyOf(int record) => given[record] == 0 || family[record] == 0 ? 0 : Join(key.Of(given[record]), key.Of(family[record]));

    public override void Prepare() => _ = key.Table;

    private static uint Join(uint a, uint b) => Hashing.Join(Math.Min(a, b), Math.Max(a, b));

    internal override bool Survives(PairScenario scenario) =>
        scenario[Field.GivenName].Keeps(key.Slip, key.Variant) && scenario[Field.FamilyName].Keeps(key.Slip, key.Variant);
}
