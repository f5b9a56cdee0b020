using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>What comparing needs of one name, in half a cache line.</summary>
internal readonly struct NameFacts(ReadOnlySpan<byte> name)
{
    /// <summary>Families of nicknames, 16 bits each.</summary>
    public readonly ulong Nicknames = Text.Nicknames.GroupsOf(name);

    /// <summary>Equal for spellings that differ by habit only.</summary>
    public readonly uint Habit = NamingHabits.Key(name);

    /// <summary>Which letters it holds.</summary>
    public readonly uint Letters = Text.Letters.In(name);

    /// <summary>How it sounds.</summary>
    public readonly uint Sound = Text.Sound.Key(name);

    /// <summary>Number of bytes.</summary>
    public readonly byte Length = (byte)Math.Min(name.Length, 255);

    /// <summary>Whether it is of several words.</summary>
    public readonly bool HasSeveralParts = name.Contains((byte)' ');
}

/// <summary>Every name of both name columns, in one dictionary so that a name in the wrong column is found equal.</summary>
public sealed class NameTable
{
    private NameFacts[] _facts = [];

    /// <summary>The folded names.</summary>
    public ValueDictionary Values { get; } = new();

    internal ref readonly NameFacts this[int code] => ref _facts[code];

    /// <summary>Works out what comparing needs, once all names are added.</summary>
    public void Prepare()
    {
        if (_facts.Length == Values.Count)
            return;
        _facts = new NameFacts[Values.Count];
        Parallel.For(1, Values.Count, code => _facts[code] = new NameFacts(Values[code]));
    }

    /// <summary>The key that a name's first nickname family gives; that of its spelling where it has none.</summary>
    internal uint NicknameKey(int code) => (ushort)_facts[code].Nicknames is var family and not 0 ? family : _facts[code].Habit;
}
