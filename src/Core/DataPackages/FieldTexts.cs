namespace Steadfast.Core.DataPackages;

/// <summary>The fields of one column in a block of rows, as places in the block's text.</summary>
internal readonly ref struct FieldTexts(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _starts = starts;
    private readonly ReadOnlySpan<int> _ends = ends;

    /// <summary>Stands for the start of a field of a row that is not whole: nothing can be said of it.</summary>
    public const int Unread = -1;

    public int Count => _starts.Length;

    public bool IsUnread(int row) => _starts[row] == Unread;

    /// <summary>A field of a row that is whole.</summary>
    public ReadOnlySpan<byte> this[int row] => _text[_starts[row].._ends[row]];
}
