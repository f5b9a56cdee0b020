using System.Text;
using Steadfast.Core.Options;

namespace Steadfast.Core.DataPackages;

/// <summary>Reads the fields of one column as numbers.</summary>
internal abstract class FieldDecoder(ColumnDefinition definition, int column, int position)
{
    public ColumnDefinition Definition { get; } = definition;

    /// <summary>The column's place in its definition.</summary>
    public int Column { get; } = column;

    /// <summary>The column's place in the file.</summary>
    public int Position { get; } = position;

    public bool IsKey { get; } = definition.Type == ColumnType.Key;

    /// <summary>True when a text that cannot be decoded is no fault: a list to which anybody may add.</summary>
    public virtual bool IsOpen => false;

    public string Missing => IsKey
        ? "the key is missing; give every row one of its own"
        : $"this is empty; write a key of {Definition.Of}";

    /// <param name="text">Not empty.</param>
    /// <param name="last">Whatever the decoder wants to remember from row to row of a block; 0 at first.</param>
    /// <param name="value">The number.</param>
    public abstract bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value);

    /// <summary>What is wrong with a text that was not decoded, and what would be right.</summary>
    public abstract string Fault(ReadOnlySpan<byte> text);

    public static FieldDecoder Of(
        ColumnDefinition definition, int column, int position, IReadOnlyDictionary<string, KeyTable> keys, NameTable sites) => definition.Type switch
        {
            ColumnType.Key or ColumnType.Text => new SiteField(definition, column, position, sites),
            ColumnType.Reference => new ReferenceField(definition, column, position, keys.GetValueOrDefault(definition.Of!)),
            ColumnType.Date => new DateField(definition, column, position),
            ColumnType.Moment => new MomentField(definition, column, position),
            ColumnType.Code => new CodeField(definition, column, position, new CodeTable(BuiltInLists.Named(definition.Of!))),
            ColumnType.Number => new NumberField(definition, column, position),
            ColumnType.YesNo => new YesNoField(definition, column, position),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Type, "no such column type"),
        };

    private static string Shown(ReadOnlySpan<byte> text) => CodeTable.Shown(Encoding.UTF8.GetString(text));

    private sealed class SiteField(ColumnDefinition definition, int column, int position, NameTable sites) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            value = sites.Number(text);
            return true;
        }

        public override string Fault(ReadOnlySpan<byte> text) => "";
    }

    /// <param name="definition">The column.</param>
    /// <param name="column">Its place in its definition.</param>
    /// <param name="position">Its place in the file.</param>
    /// <param name="keys">Null when the file referred to could not be read: then nothing is known of its keys.</param>
    private sealed class ReferenceField(ColumnDefinition definition, int column, int position, KeyTable? keys) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            value = keys is null ? DecodedRows.NotKnown : keys.Find(text, last);
            last = value;
            return keys is null || value >= 0;
        }

        public override string Fault(ReadOnlySpan<byte> text) =>
            $"{Shown(text)} is no key of {Definition.Of}; correct it, or add its row there";
    }

    private sealed class DateField(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            var read = IsoDay.TryParse(text, out var day);
            value = day.DayNumber;
            return read;
        }

        public override string Fault(ReadOnlySpan<byte> text) => IsoDay.Fault(Encoding.UTF8.GetString(text));
    }

    private sealed class MomentField(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            var read = IsoDay.TryParseMoment(text, out var moment);
            value = moment.Day.DayNumber;
            return read;
        }

        public override string Fault(ReadOnlySpan<byte> text) =>
            IsoDay.Fault(Encoding.UTF8.GetString(text)) + "; a time follows after a T, 2021-05-31T14:30";
    }

    private sealed class CodeField(ColumnDefinition definition, int column, int position, CodeTable codes) : FieldDecoder(definition, column, position)
    {
        public override bool IsOpen => !codes.List.IsClosed;

        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            value = codes.Find(text);
            return value >= 0;
        }

        public override string Fault(ReadOnlySpan<byte> text) => codes.Fault(Encoding.UTF8.GetString(text));
    }

    private sealed class NumberField(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value) => PackageValues.TryNumber(text, out value);

        public override string Fault(ReadOnlySpan<byte> text) => $"{Shown(text)} is not a whole number from 0; write 2 say, or leave it empty where it is not known";
    }

    private sealed class YesNoField(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        public override bool TryDecode(ReadOnlySpan<byte> text, ref int last, out int value)
        {
            var read = PackageValues.TryYesNo(text, out var yes);
            value = yes ? 1 : 0;
            return read;
        }

        public override string Fault(ReadOnlySpan<byte> text) => $"{Shown(text)} is neither yes nor no; write true or false, or leave it empty where it is not known";
    }
}
