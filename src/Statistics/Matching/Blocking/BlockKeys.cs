using System.Runtime.Intrinsics;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>The key of each record under each rule, one row a record, so that one look tells whether an earlier rule met a pair.</summary>
internal sealed class BlockKeys
{
    private const int Chunk = 4096;
    private readonly uint[] _keys;
    private readonly int _width;

    public BlockKeys(IReadOnlyList<BlockingRule> rules, int records)
    {
        Rules = rules;
        Records = records;
        _width = (rules.Count + 7) / 8 * 8;
        _keys = new uint[(long)records * _width];
        foreach (var key in rules.SelectMany(rule => rule.Keys).Distinct())
            key.Prepare();
        Parallel.For(0, (records + Chunk - 1) / Chunk, chunk => Fill(chunk * Chunk, Math.Min(Chunk, records - chunk * Chunk)));
    }

    public IReadOnlyList<BlockingRule> Rules { get; }

    public int Records { get; }

    public uint this[int record, int rule] => _keys[(long)record * _width + rule];

    /// <summary>The keys of one rule, side by side, of the first <paramref name="count"/> records.</summary>
    public uint[] ColumnOf(int rule, int count)
    {
        var column = new uint[count];
        for (var i = 0; i < column.Length; i++)
            column[i] = _keys[(long)i * _width + rule];
        return column;
    }

    private void Fill(int first, int count)
    {
        Span<uint> joined = stackalloc uint[Chunk], part = stackalloc uint[Chunk];
        joined = joined[..count];
        part = part[..count];
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            Fill(Rules[rule], first, joined, part);
            for (var i = 0; i < count; i++)
                _keys[(long)(first + i) * _width + rule] = joined[i];
        }
    }

    public static void Fill(BlockingRule rule, int first, Span<uint> joined, Span<uint> part)
    {
        joined.Fill(1);
        foreach (var key in rule.Keys)
        {
            key.Fill(first, part);
            for (var i = 0; i < joined.Length; i++)
                joined[i] = Hashing.Join(joined[i], part[i]);
        }
    }

    /// <summary>Whether a rule before <paramref name="rule"/> brings the two records together already.</summary>
    public bool MetBefore(int rule, int a, int b)
    {
        ReadOnlySpan<uint> x = _keys.AsSpan(a * _width, _width), y = _keys.AsSpan(b * _width, _width);
        for (var at = 0; at <= rule; at += 8)
        {
            var left = Vector256.Create(x[at..]);
            var same = Vector256.Equals(left, Vector256.Create(y[at..])) & ~Vector256.Equals(left, Vector256<uint>.Zero);
            var bits = same.ExtractMostSignificantBits() & (rule - at >= 8 ? 0xFF : (1u << (rule - at)) - 1);
            if (bits != 0)
                return true;
        }
        return false;
    }
}
