using System.Runtime.CompilerServices;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Numbers the keys of a file in the order of its rows: a million keys take some 20 MB and no object each. While keys
/// come in ascending order, as most files have them, they are found by search from where the last one was found; from
/// the first that does not, or when searches go far, by open addressing with short keys inside the slots, so that a
/// look costs one reach into memory. Adding is for one thread; once filled it may be searched by many.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>A search over more keys than this is far; after so many of them another file's order is not ours, and slots are built.</summary>
    private const int Near = 64, MostFarSearches = 1000;

    /// <summary>So many keys are approached before the first of them is looked for.</summary>
    public const int Ahead = 32;

    private byte[] _bytes = new byte[1 << 16];
    private int[] _ends = new int[1 << 12];
    private long[] _lines = new long[1 << 12];
    private volatile KeySlot[] _slots = [];
    private int _farSearches;

    public int Count { get; private set; }

    public long LineOf(int key) => _lines[key];

    public ReadOnlySpan<byte> this[int key] => _bytes.AsSpan(Start(key)..(_ends[key]));

    private bool IsAscending => _slots.Length == 0;

    /// <summary>Adds a key with the line it stands on; false, with the number of the row that has it, when it is there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(ReadOnlySpan<byte> key, long line, out int number)
    {
        if (IsAscending)
        {
            var order = Count == 0 ? 1 : key.SequenceCompareTo(this[Count - 1]);
            number = order > 0 ? Append(key, line) : Count - 1;
            if (order >= 0)
                return order > 0;
            BuildSlots(Math.Max(1 << 12, 2 * Count));
        }
        return TryAddHashed(key, line, out number);
    }

    /// <summary>
    /// Reads the slot where a key's search begins. Many read one after another are waited for together, where searches, each of which
    /// decides by what it reads, are waited for one by one. Gives what stood there, for nothing but that the reading is done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Approach(ReadOnlySpan<byte> key)
    {
        var slots = _slots;
        return slots.Length == 0 ? 0 : slots[KeySlot.Of(key).Hash & (slots.Length - 1)].Row;
    }

    /// <summary>
    /// The number of a key, or -1. Files mostly follow each other's order, so the search begins at
    /// <paramref name="last"/>, the number found before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<byte> key, int last)
    {
        if (Count == 0)
            return -1;
        if (IsAscending)
            return FindAscending(key, Math.Clamp(last, 0, Count - 1));
        return _slots[Probe(key, KeySlot.Of(key))].Row - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindAscending(ReadOnlySpan<byte> key, int last)
    {
        var order = key.SequenceCompareTo(this[last]);
        if (order == 0)
            return last;
        var (low, high) = order < 0 ? (0, last - 1) : (last + 1, last + 1);
        for (var step = 1; order > 0 && high < Count && key.SequenceCompareTo(this[high]) > 0; step *= 2)
            (low, high) = (high + 1, high + step);
        high = Math.Min(high, Count - 1);
        if (high - low > Near && Interlocked.Increment(ref _farSearches) == MostFarSearches)
            BuildSlots(2 * Count);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var side = key.SequenceCompareTo(this[middle]);
            if (side == 0)
                return middle;
            (low, high) = side > 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    private bool TryAddHashed(ReadOnlySpan<byte> key, long line, out int number)
    {
        if (4 * (Count + 1L) > 3L * _slots.Length)
            BuildSlots(2 * _slots.Length);
        var entry = KeySlot.Of(key);
        var slot = Probe(key, entry);
        if (_slots[slot].Row != 0)
        {
            number = _slots[slot].Row - 1;
            return false;
        }
        number = Append(key, line);
        _slots[slot] = entry with { Row = number + 1 };
        return true;
    }

    private int Start(int key) => key == 0 ? 0 : _ends[key - 1];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Probe(ReadOnlySpan<byte> key, in KeySlot entry)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var slot = entry.Hash & mask;
        while (slots[slot].Row != 0 && !(slots[slot].Matches(entry) && (entry.HoldsKey || this[slots[slot].Row - 1].SequenceEqual(key))))
            slot = (slot + 1) & mask;
        return slot;
    }

    private int Append(ReadOnlySpan<byte> key, long line)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        while (start + key.Length > _bytes.Length)
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * Count);
            Array.Resize(ref _lines, 2 * Count);
        }
        key.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + key.Length;
        _lines[Count] = line;
        return Count++;
    }

    private void BuildSlots(int least)
    {
        var slots = new KeySlot[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)least)];
        for (var number = 0; number < Count; number++)
        {
            var entry = KeySlot.Of(this[number]);
            var slot = entry.Hash & (slots.Length - 1);
            while (slots[slot].Row != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = entry with { Row = number + 1 };
        }
        _slots = slots;
    }
}
