using System.Runtime.CompilerServices;
using System.Text;
using Steadfast.Core.Files;
using Steadfast.Core.Options;

namespace Steadfast.Core.DataPackages;

/// <summary>Reads one column of a block of rows.</summary>
internal abstract class FieldDecoder(ColumnDefinition definition, int column, int position)
{
    public ColumnDefinition Definition => definition;

    /// <summary>The column's place in its definition.</summary>
    public int Column => column;

    /// <summary>The column's place in the file.</summary>
    public int Position { get; } = position;

    public bool IsKey { get; } = definition.Type == ColumnType.Key;

    /// <summary>The most characters of a key, a code or a text: what is longer is no name, and no index holds it.</summary>
    public const int Longest = 500;

    public static string TooLong { get; } = $"the text is longer than {Longest} characters; shorten it";

    public static bool IsTooLong(ReadOnlySpan<byte> text) => text.Length > Longest && Encoding.UTF8.GetCharCount(text) > Longest;

    /// <summary>Writes the column's numbers, and what is wrong with it, into <paramref name="to"/>.</summary>
    public abstract void Decode(FieldTexts texts, DecodedRows to, string file);

    public static FieldDecoder Of(
        ColumnDefinition definition, int column, int position, IReadOnlyDictionary<string, KeyTable> keys, NameTable sites)
    {
        return definition.Type switch
        {
            ColumnType.Key => new KeyColumn(definition, column, position),
            ColumnType.Text when definition.Name == PackageFiles.SiteColumn => Numbers(new SiteParser(sites)),
            ColumnType.Text => new TextColumn(definition, column, position),
            ColumnType.Reference => Numbers(new ReferenceParser(keys.GetValueOrDefault(definition.Of!), definition.Of!), keys.GetValueOrDefault(definition.Of!)),
            ColumnType.Date => Numbers(new DateParser()),
            ColumnType.Moment => Numbers(new MomentParser()),
            ColumnType.Code => Numbers(new CodeParser(new CodeTable(BuiltInLists.Named(definition.Of!)))),
            ColumnType.Number => Numbers(new NumberParser()),
            ColumnType.YesNo => Numbers(new YesNoParser()),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.Type, "no such column type"),
        };

        FieldDecoder Numbers<T>(T parser, KeyTable? searched = null) where T : struct, IFieldParser => new NumberColumn<T>(definition, column, position, parser, searched);
    }

    private sealed class KeyColumn(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Decode(FieldTexts texts, DecodedRows to, string file)
        {
            for (var row = 0; row < texts.Count; row++)
            {
                var key = texts.IsUnread(row) ? default : texts[row];
                to.AddKey(key);
                if (key.IsEmpty && !texts.IsUnread(row))
                    to.Faults.Add(new Fault(file, to.Lines[row], Definition.Name, "the key is missing; give every row one of its own"));
                else if (IsTooLong(key))
                    to.Faults.Add(new Fault(file, to.Lines[row], Definition.Name, TooLong));
            }
        }
    }

    /// <summary>A text has no number; it is only not to be too long.</summary>
    private sealed class TextColumn(ColumnDefinition definition, int column, int position) : FieldDecoder(definition, column, position)
    {
        public override void Decode(FieldTexts texts, DecodedRows to, string file)
        {
            for (var row = 0; row < texts.Count; row++)
                if (!texts.IsUnread(row) && IsTooLong(texts[row]))
                    to.Faults.Add(new Fault(file, to.Lines[row], Definition.Name, TooLong));
        }
    }

    /// <param name="searched">The keys that the parser looks in, where it does.</param>
    private sealed class NumberColumn<T>(ColumnDefinition definition, int column, int position, T parser, KeyTable? searched) : FieldDecoder(definition, column, position)
        where T : struct, IFieldParser
    {
        private int _approached;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Decode(FieldTexts texts, DecodedRows to, string file)
        {
            var values = to.Write(Column);
            var last = 0;
            for (var row = 0; row < values.Length; row++)
            {
                if (searched is not null && row % KeyTable.Ahead == 0)
                    Approach(searched, texts, row);
                if (texts.IsUnread(row))
                    continue;
                var text = texts[row];
                if (!text.IsEmpty && parser.TryRead(text, last, out var value))
                    values[row] = last = value;
                else if (!text.IsEmpty || Definition.IsRequired)
                    SayWhatIsWrong(text, row, to, file);
            }
        }

        private void Approach(KeyTable keys, FieldTexts texts, int row)
        {
            var approached = 0;
            for (var i = row; i < Math.Min(row + KeyTable.Ahead, texts.Count); i++)
                if (!texts.IsUnread(i))
                    approached ^= keys.Approach(texts[i]);
            Volatile.Write(ref _approached, approached);
        }

        private void SayWhatIsWrong(ReadOnlySpan<byte> text, int row, DecodedRows to, string file)
        {
            if (parser.IsOpen && !IsTooLong(text))
                to.CountOwnCode(Column, text);
            else
                to.Faults.Add(new Fault(file, to.Lines[row], Definition.Name, text.IsEmpty
                    ? $"this is empty; write a key of {Definition.Of}"
                    : IsTooLong(text) ? TooLong
                    : parser.Fault(Encoding.UTF8.GetString(text))));
        }
    }
}
