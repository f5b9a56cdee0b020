using System.Buffers.Binary;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// One place of a <see cref="KeyTable"/>. A key of up to 16 bytes stands in it whole (its first and last eight bytes,
/// which may overlap, and its length); of a longer one it holds 128 bits of a hash.
/// </summary>
/// <param name="First">The key's beginning.</param>
/// <param name="Last">The key's end.</param>
/// <param name="Length">The key's length in bytes.</param>
/// <param name="Row">The number of the key's row plus 1; 0 for an empty slot.</param>
internal readonly record struct KeySlot(ulong First, ulong Last, int Length, int Row)
{
    private const int Held = 16;
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    public bool HoldsKey => Length <= Held;

    /// <summary>Where to look first. Seeded, so that no file can be made to collide on purpose.</summary>
    public int Hash => (int)(Mix(First ^ Seed ^ Mix(Last + (ulong)Length)) >> 32);

    public bool Matches(in KeySlot other) => First == other.First && Last == other.Last && Length == other.Length;

    public static KeySlot Of(ReadOnlySpan<byte> key) => key.Length switch
    {
        >= 8 and <= Held => new(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key[^8..]), key.Length, 0),
        < 8 => new(Short(key), 0, key.Length, 0),
        _ => Long(key),
    };

    private static ulong Short(ReadOnlySpan<byte> key)
    {
        ulong bytes = 0;
        foreach (var b in key)
            bytes = (bytes << 8) | b;
        return bytes;
    }

    private static KeySlot Long(ReadOnlySpan<byte> key)
    {
        var (first, last) = (Seed, ~Seed);
        for (var rest = key; rest.Length >= 8; rest = rest[8..])
        {
            var piece = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            (first, last) = (Mix(first ^ piece), Mix(last + piece));
        }
        var end = BinaryPrimitives.ReadUInt64LittleEndian(key[^8..]);
        return new(Mix(first ^ end), Mix(last + end), key.Length, 0);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Seed, 0x9E3779B97F4A7C15, out var low);
        return high ^ low;
    }
}
