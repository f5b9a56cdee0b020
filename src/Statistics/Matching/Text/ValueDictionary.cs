using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>Distinct byte strings, each with a code from 1 in order of first sight; code 0 is the empty string.</summary>
public sealed class ValueDictionary
{
    /// <summary>Values looked for together.</summary>
    private const int Batch = 64;

    /// <summary>With fewer values than this, the table lies in a core's own cache.</summary>
    private const int FitsInCache = 20_000;

    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[256];
    private ulong[] _slots = new ulong[256];

    /// <summary>Number of codes, the empty string's included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The bytes of <paramref name="code"/>.</summary>
    public ReadOnlySpan<byte> this[int code] =>
        code == 0 ? default : _bytes.AsSpan(_ends[code - 1], _ends[code] - _ends[code - 1]);

    /// <summary>The code of <paramref name="value"/>, given now if it is new.</summary>
    public int Add(ReadOnlySpan<byte> value) => value.IsEmpty ? 0 : Add(value, (uint)(Hashing.Of(value) >> 32));

    /// <summary>The codes of many values, which lie end to end in <paramref name="bytes"/>.</summary>
    public void AddAll(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, Span<int> codes)
    {
        Span<uint> hashes = stackalloc uint[Batch];
        for (int first = 0, start = 0; first < ends.Length; first += Batch)
        {
            var batch = ends.Slice(first, Math.Min(Batch, ends.Length - first));
            for (int i = 0, from = start; i < batch.Length; from = batch[i++])
                hashes[i] = (uint)(Hashing.Of(bytes[from..batch[i]]) >> 32);
            if (Count > FitsInCache)
                Fetch(hashes[..batch.Length]);
            for (var i = 0; i < batch.Length; start = batch[i++])
                codes[first + i] = start == batch[i] ? 0 : Add(bytes[start..batch[i]], hashes[i]);
        }
    }

    /// <summary>Has memory bring what a batch will need, all of it at once instead of one after the other.</summary>
    private void Fetch(ReadOnlySpan<uint> hashes)
    {
        var mask = _slots.Length - 1;
        foreach (var hash in hashes)
            Fetch(ref _slots[(int)hash & mask]);
        foreach (var hash in hashes)
            Fetch(ref _ends[(int)(uint)_slots[(int)hash & mask]]);
        foreach (var hash in hashes)
            if ((int)(uint)_slots[(int)hash & mask] is var code and > 0)
                Fetch(ref _bytes[_ends[code - 1]]);
    }

    private static unsafe void Fetch<T>(ref T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }

    private int Add(ReadOnlySpan<byte> value, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            if (slot == 0)
                return Insert(value, hash, at);
            if ((uint)(slot >> 32) == hash && this[(int)(uint)slot].SequenceEqual(value))
                return (int)(uint)slot;
        }
    }

    /// <summary>The code of <paramref name="value"/>, or -1 when it was never added.</summary>
    public int Find(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return 0;
        var hash = (uint)(Hashing.Of(value) >> 32);
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; _slots[at] is var slot and not 0; at = (at + 1) & mask)
            if ((uint)(slot >> 32) == hash && this[(int)(uint)slot].SequenceEqual(value))
                return (int)(uint)slot;
        return -1;
    }

    private int Insert(ReadOnlySpan<byte> value, uint hash, int at)
    {
        var code = Count++;
        if (code >= _ends.Length)
            Array.Resize(ref _ends, _ends.Length * 2);
        var start = _ends[code - 1];
        if (start + value.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + value.Length));
        value.CopyTo(_bytes.AsSpan(start));
        _ends[code] = start + value.Length;
        _slots[at] = ((ulong)hash << 32) | (uint)code;
        if (Count * 2 > _slots.Length)
            Grow();
        return code;
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new ulong[before.Length * 4];
        var mask = _slots.Length - 1;
        foreach (var slot in before)
        {
            if (slot == 0)
                continue;
            var at = (int)(slot >> 32) & mask;
            while (_slots[at] != 0)
                at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }
}

/// <summary>A fixed hash: the same for the same bytes in every run, so that samples and blocks repeat.</summary>
public static class Hashing
{
    private const ulong A = 0x9E3779B97F4A7C15, B = 0xD6E8FEB86659FD93;

    /// <summary>64 bits of <paramref name="value"/>.</summary>
    public static ulong Of(ReadOnlySpan<byte> value)
    {
        var hash = (ulong)value.Length * A;
        while (value.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(value));
            value = value[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < value.Length; i++)
            tail |= (ulong)value[i] << (8 * i);
        return Mix(hash ^ tail ^ A);
    }

    /// <summary>Spreads <paramref name="x"/> over 64 bits.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 32)) * B;
        x = (x ^ (x >> 29)) * A;
        return x ^ (x >> 32);
    }

    /// <summary>One 32-bit key out of two; never 0 unless a part is 0, because 0 means not known.</summary>
    public static uint Join(uint a, uint b) =>
        a == 0 || b == 0 ? 0 : (uint)(Mix(((ulong)a << 32) | b) >> 32) | 1;
}
