namespace Steadfast.Core.DataPackages;

public enum ColumnType
{
    /// <summary>The row's own name, unique in its file.</summary>
    Key,

    /// <summary>The key of a row in another file.</summary>
    Reference,
    Text,

    /// <summary>A day, YYYY-MM-DD.</summary>
    Date,

    /// <summary>A day with or without its time, YYYY-MM-DDTHH:MM; a time without offset is in Europe/London.</summary>
    Moment,

    /// <summary>A code of one of our lists.</summary>
    Code,

    /// <summary>A whole number from 0.</summary>
    Number,
    YesNo,
}

/// <summary>One column of a file of the data package.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">What its fields hold.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
/// <param name="Of">The list of a <see cref="ColumnType.Code"/>, or the file of a <see cref="ColumnType.Reference"/>.</param>
/// <param name="Usual">Of a <see cref="ColumnType.Number"/>, the least and the most that a form of the service takes; what else a package holds is taken, and noticed.</param>
/// <param name="Rule">What a form says of a number that is not usual, or of a day after today.</param>
public sealed record ColumnDefinition(string Name, ColumnType Type, string Meaning, string? Of = null, (int Least, int Most)? Usual = null, RuleException? Rule = null)
{
    /// <summary>A column that a file must have and that no row may leave empty.</summary>
    public bool IsRequired => Type is ColumnType.Key or ColumnType.Reference;
}

/// <summary>One file of the data package.</summary>
/// <param name="Name">The file's name; a workbook's sheet has it without <c>.csv</c>.</param>
/// <param name="Meaning">What a row is.</param>
/// <param name="Columns">In the order in which we write them.</param>
/// <param name="Orders">Pairs of date columns; the first may not lie after the second.</param>
public sealed record FileDefinition(
    string Name, string Meaning, IReadOnlyList<ColumnDefinition> Columns, params IReadOnlyList<DateOrder> Orders)
{
    /// <summary>The position of a column in <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentException">The file has no such column.</exception>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Name == column)
                return i;
        throw new ArgumentException($"{Name} has no column {column}", nameof(column));
    }
}

/// <summary>Two date columns of one row, in the order in which they can happen.</summary>
/// <param name="Earlier">The column that comes first.</param>
/// <param name="Later">The column that cannot lie before it.</param>
/// <param name="Wrong">What to say when it does, "closed before referred" say.</param>
public sealed record DateOrder(string Earlier, string Later, string Wrong);
