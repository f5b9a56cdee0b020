using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Numbers the keys of a file in the order of its rows: a million keys take some 20 MB and no object each. While keys
/// come in ascending order, as most files have them, they are found by search from where the last one was found;
/// from the first that does not, by open addressing over their bytes. Adding is for one thread; once filled it may be
/// searched by many.
/// </summary>
internal sealed class KeyTable
{
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private byte[] _bytes = new byte[1 << 16];
    private int[] _ends = new int[1 << 12];
    private long[] _lines = new long[1 << 12];
    private ulong[] _slots = [];

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
            BuildSlots(Math.Max(1 << 12, 4 * Count));
        }
        return TryAddHashed(key, line, out number);
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
        last = Math.Clamp(last, 0, Count - 1);
        if (IsAscending)
            return FindAscending(key, last);
        for (var guess = last; guess < Math.Min(last + 2, Count); guess++)
            if (this[guess].SequenceEqual(key))
                return guess;
        var slot = _slots[Probe(key, Hash(key))];
        return slot == 0 ? -1 : Number(slot);
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
        if (2 * (Count + 1) > _slots.Length)
            BuildSlots(2 * _slots.Length);
        var hash = Hash(key);
        var slot = Probe(key, hash);
        if (_slots[slot] != 0)
        {
            number = Number(_slots[slot]);
            return false;
        }
        number = Append(key, line);
        _slots[slot] = Entry(hash, number);
        return true;
    }

    private static ulong Entry(ulong hash, int number) => (hash & 0xFFFFFFFF00000000) | (uint)(number + 1);

    private static int Number(ulong slot) => (int)(uint)slot - 1;

    private int Start(int key) => key == 0 ? 0 : _ends[key - 1];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Probe(ReadOnlySpan<byte> key, ulong hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(hash >> 32) & mask;
        while (_slots[slot] != 0 && !((_slots[slot] ^ hash) >> 32 == 0 && this[Number(_slots[slot])].SequenceEqual(key)))
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
        _slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)least)];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = Hash(this[number]);
            var slot = (int)(hash >> 32) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = Entry(hash, number);
        }
    }

    /// <summary>Mixes eight bytes at a time by a wide multiplication; seeded, so that no file can be made to collide on purpose.</summary>
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = Seed ^ (ulong)key.Length;
        while (key.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
            key = key[8..];
        }
        ulong rest = 0;
        foreach (var b in key)
            rest = (rest << 8) | b;
        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Seed, 0x9E3779B97F4A7C15, out var low);
        return high ^ low;
    }
}
