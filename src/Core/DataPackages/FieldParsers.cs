using System.Text;

namespace Steadfast.Core.DataPackages;

/// <summary>Reads one kind of field as a number. A value type, so that each kind gets machine code of its own.</summary>
internal interface IFieldParser
{
    /// <summary>True when a text that cannot be read is no fault: a code of a list to which anybody may add.</summary>
    bool IsOpen { get; }

    /// <param name="text">Not empty.</param>
    /// <param name="last">The number read from the row before; 0 at first.</param>
    /// <param name="value">The number.</param>
    bool TryRead(ReadOnlySpan<byte> text, int last, out int value);

    /// <summary>What is wrong with a text that could not be read, and what would be right.</summary>
    string Fault(string text);
}

internal readonly struct SiteParser(NameTable sites) : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        var isName = !FieldDecoder.IsTooLong(text);
        value = isName ? sites.Number(text) : DecodedRows.NotKnown;
        return isName;
    }

    public string Fault(string text) => FieldDecoder.TooLong;
}

/// <param name="keys">Null when the file referred to could not be read: then nothing is known of its keys.</param>
/// <param name="file">The file referred to.</param>
internal readonly struct ReferenceParser(KeyTable? keys, string file) : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        value = keys is null ? DecodedRows.NotKnown : keys.Find(text, last);
        return keys is null || value >= 0;
    }

    public string Fault(string text) => $"{CodeTable.Shown(text)} is no key of {file}; correct it, or add its row there";
}

internal readonly struct DateParser : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        var read = IsoDay.TryParse(text, out var day);
        value = day.DayNumber;
        return read;
    }

    public string Fault(string text) => IsoDay.Fault(text).ToString();
}

internal readonly struct MomentParser : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        var read = IsoDay.TryParseMoment(text, out var moment);
        value = moment.Day.DayNumber;
        return read;
    }

    public string Fault(string text) => IsoDay.Fault(text).ToString() + "; a time follows after a T, 2021-05-31T14:30";
}

internal readonly struct CodeParser(CodeTable codes) : IFieldParser
{
    public bool IsOpen => !codes.List.IsClosed;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        value = codes.Find(text);
        return value >= 0;
    }

    public string Fault(string text) => codes.Fault(text);
}

internal readonly struct NumberParser : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value) => PackageValues.TryNumber(text, out value);

    public string Fault(string text) =>
        $"{CodeTable.Shown(text)} is not a whole number from 0; write 2 say, or leave it empty where it is not known";
}

internal readonly struct YesNoParser : IFieldParser
{
    public bool IsOpen => false;

    public bool TryRead(ReadOnlySpan<byte> text, int last, out int value)
    {
        var read = PackageValues.TryYesNo(text, out var yes);
        value = yes ? 1 : 0;
        return read;
    }

    public string Fault(string text) =>
        $"{CodeTable.Shown(text)} is neither yes nor no; write true or false, or leave it empty where it is not known";
}
