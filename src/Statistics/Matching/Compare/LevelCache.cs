using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>
/// Levels of values compared lately: the same few names and towns meet again and again. Threads share it without a lock,
/// because each entry is one machine word that holds both values and their level.
/// </summary>
internal sealed class LevelCache
{
    private const int Bits = 16;
    private const int MostCodes = 1 << 29;
    private readonly ulong[] _entries = new ulong[1 << Bits];

    /// <summary>The level of two known, unequal values.</summary>
    public int Of(FieldComparer comparer, int a, int b)
    {
        if ((a | b) >= MostCodes)
            return comparer.Compare(a, b);
        var key = (ulong)(uint)a << 29 | (uint)b;
        ref var entry = ref _entries[Hashing.Mix(key) >> (64 - Bits)];
        var known = Volatile.Read(ref entry);
        if (known >> 4 == key && known != 0)
            return (int)(known & 15);
        var level = comparer.Compare(a, b);
        Volatile.Write(ref entry, key << 4 | (uint)level);
        return level;
    }
}
