using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Records;

/// <summary>One field of all records: a value code for each record, and what the values are.</summary>
public sealed class FieldColumn(Field which, FieldComparer comparer)
{
    private readonly ValueDictionary _raw = new();
    private readonly List<int> _codeOfRaw = [0];
    private int[] _codes = new int[1024];
    private int _count;

    public Field Field => which;

    public FieldComparer Comparer => comparer;

    /// <summary>The value code of each record; 0 where it is not known.</summary>
    public int[] Codes => _codes;

    /// <summary>How many records have each value code.</summary>
    public int[] Counts { get; private set; } = [];

    /// <summary>The packed level of equality for each value code, by how common the value is.</summary>
    public byte[] EqualBins { get; private set; } = [];

    /// <summary>Number of records whose value is known.</summary>
    public int Known { get; private set; }

    /// <summary>Adds the next record's value, as UTF-8.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        var raw = _raw.Add(value);
        if (_count == _codes.Length)
            Array.Resize(ref _codes, _codes.Length * 2);
        _codes[_count++] = raw;
    }

    /// <summary>Adds the values of the next records, which lie end to end.</summary>
    public void AppendAll(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        if (_count + ends.Length > _codes.Length)
            Array.Resize(ref _codes, Math.Max(_codes.Length * 2, _count + ends.Length));
        _raw.AddAll(bytes, ends, _codes.AsSpan(_count));
        _count += ends.Length;
    }

    /// <summary>Brings raw values to the codes they are compared by. Columns that share a dictionary are done one after the other.</summary>
    internal void Fold()
    {
        for (var raw = 1; raw < _raw.Count; raw++)
            _codeOfRaw.Add(comparer.Add(_raw[raw]));
        Array.Resize(ref _codes, _count);
        for (var i = 0; i < _count; i++)
            _codes[i] = _codeOfRaw[_codes[i]];
    }

    /// <summary>Counts values and prepares the comparer, once every column is folded.</summary>
    internal void Prepare()
    {
        comparer.Prepare();
        Counts = new int[comparer.Values.Count];
        foreach (var code in _codes)
            Counts[code]++;
        Known = _count - Counts[0];
        EqualBins = new byte[Counts.Length];
        for (var code = 1; code < Counts.Length; code++)
            EqualBins[code] = Levels.EqualBin(Share(code));
    }

    /// <summary>Share of people whose value this is, among those whose value is known.</summary>
    public double Share(int code) => Math.Max(Counts[code], 1) / (double)Math.Max(Known, 1);

    /// <summary>The same among the others, seen from one person: a value nobody else has leans on the field's typical share.</summary>
    public double ShareOfOthers(int code)
    {
        const double shipped = 30;
        var others = Math.Max(Counts[code] - 1, Known > 10 * shipped ? 1 : 0);
        return (others + shipped * comparer.TypicalShare) / (Known + shipped);
    }
}
