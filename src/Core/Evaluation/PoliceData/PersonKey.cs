using System.Buffers.Binary;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// A person's id in sixteen bytes: up to fifteen bytes as they stand, with their number; a longer id by its number among
/// the long ones. Two keys are equal where the ids are.
/// </summary>
internal readonly record struct PersonKey(ulong Low, ulong High)
{
    public const int MostShort = 15;
    private const ulong Long = 0xFFUL << 56;

    /// <summary>A key of at most <see cref="MostShort"/> bytes.</summary>
    public static PersonKey Short(ReadOnlySpan<byte> id) => id.Length >= 8
        ? new PersonKey(BinaryPrimitives.ReadUInt64LittleEndian(id), Tail(id[8..]) | (ulong)id.Length << 56)
        : new PersonKey(Tail(id), (ulong)id.Length << 56);

    public static PersonKey OfLong(int number) => new((ulong)number, Long);

    private static ulong Tail(ReadOnlySpan<byte> rest)
    {
        ulong packed = 0;
        for (var i = rest.Length - 1; i >= 0; i--)
            packed = packed << 8 | rest[i];
        return packed;
    }
}
