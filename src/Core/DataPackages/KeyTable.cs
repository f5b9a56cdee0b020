using System.Buffers.Binary;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Numbers the keys of a file in the order of its rows, by open addressing over their bytes: a million keys take some
/// 30 MB and no object each. Adding is for one thread; once filled it may be searched by many.
/// </summary>
internal sealed class KeyTable
{
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private byte[] _bytes = new byte[1 << 16];
    private int[] _ends = new int[1 << 12];
    private long[] _lines = new long[1 << 12];
    private ulong[] _slots = new ulong[1 << 13];

    public int Count { get; private set; }

    public long LineOf(int key) => _lines[key];

    public ReadOnlySpan<byte> this[int key] => _bytes.AsSpan(Start(key)..(_ends[key]));

    /// <summary>Adds a key with the line it stands on; false, with the number of the row that has it, when it is there already.</summary>
    public bool TryAdd(ReadOnlySpan<byte> key, long line, out int number)
    {
        if (2 * (Count + 1) > _slots.Length)
            GrowSlots();
        var hash = Hash(key);
        var slot = Probe(key, hash);
        if (_slots[slot] != 0)
        {
            number = Number(_slots[slot]);
            return false;
        }
        number = Append(key, line);
        _slots[slot] = (hash & 0xFFFFFFFF00000000) | (uint)(number + 1);
        return true;
    }

    /// <summary>
    /// The number of a key, or -1. Files mostly follow each other's order, so the number found last and the one after it
    /// are tried before the table is searched.
    /// </summary>
    public int Find(ReadOnlySpan<byte> key, int last)
    {
        for (var guess = Math.Max(last, 0); guess < Math.Min(last + 2, Count); guess++)
            if (this[guess].SequenceEqual(key))
                return guess;
        var slot = _slots[Probe(key, Hash(key))];
        return slot == 0 ? -1 : Number(slot);
    }

    private static int Number(ulong slot) => (int)(uint)slot - 1;

    private int Start(int key) => key == 0 ? 0 : _ends[key - 1];

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

    private void GrowSlots()
    {
        var old = _slots;
        _slots = new ulong[2 * old.Length];
        var mask = _slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0)
                continue;
            var slot = (int)(entry >> 32) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = entry;
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
