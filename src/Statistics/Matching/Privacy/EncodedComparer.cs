using System.Buffers.Text;
using System.Numerics;
using System.Runtime.InteropServices;
using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Privacy;

/// <summary>Encodings of <see cref="BloomEncoder"/>: how many set bits two of them share (Dice's coefficient).</summary>
public sealed class EncodedComparer(Field which) : FieldComparer
{
    private const int Some = 2, Half = 3, Most = 4, Nearly = 5;

    /// <summary>What follows a column's name in an encoded file.</summary>
    public const string Suffix = "_encoded";

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Some, "a little in common", 0.02, 0.04),
        new(Half, "half in common", 0.03, 0.01),
        new(Most, "most in common", 0.05, 0.002),
        new(Nearly, "nearly the same", 0.05, 0.0005),
    ];

    public override double EqualMatch => which is Field.Address ? 0.5 : which is Field.Sex ? 0.95 : 0.8;

    public override double TypicalShare => which is Field.Sex ? 0.5 : 0.001;

    /// <summary>Adds an encoding; text that is none counts as not known.</summary>
    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> bits = stackalloc byte[Base64.GetMaxDecodedFromUtf8Length(Math.Min(raw.Length, 2 * BloomEncoder.Length))];
        return Base64.DecodeFromUtf8(raw[..Math.Min(raw.Length, 2 * BloomEncoder.Length)], bits, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == BloomEncoder.Length ? Values.Add(bits[..written]) : 0;
    }

    public override void Prepare()
    {
    }

    public override int Compare(int a, int b)
    {
        var x = MemoryMarshal.Cast<byte, ulong>(Values[a]);
        var y = MemoryMarshal.Cast<byte, ulong>(Values[b]);
        int shared = 0, all = 0;
        for (var i = 0; i < x.Length; i++)
        {
            shared += BitOperations.PopCount(x[i] & y[i]);
            all += BitOperations.PopCount(x[i]) + BitOperations.PopCount(y[i]);
        }
        return (2.0 * shared / Math.Max(all, 1)) switch { >= 0.8 => Nearly, >= 0.65 => Most, >= 0.5 => Half, >= 0.35 => Some, _ => Levels.Different };
    }

    public override IEnumerable<ValueKey> Keys()
    {
        if (which is Field.Sex)
            yield break;
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("some bits", code => Sample(code, 0), Values.Count, (0, 0.3), (0, 0.05));
        yield return new("other bits", code => Sample(code, 1), Values.Count, (0.2, 0.5), (0.05, 0.1));
        yield return new("further bits", code => Sample(code, 2), Values.Count, (0.4, 0.7), (0.1, 0.15));
    }

    private uint Sample(int code, ulong set)
    {
        var bits = Values[code];
        ulong sample = 1;
        for (ulong i = 0; i < 20; i++)
        {
            var position = (int)(Hashing.Mix(set * 100 + i + 1) % (8 * BloomEncoder.Length));
            sample = sample << 1 | (uint)(bits[position >> 3] >> (position & 7) & 1);
        }
        return (uint)(Hashing.Mix(sample) >> 32) | 1;
    }
}
