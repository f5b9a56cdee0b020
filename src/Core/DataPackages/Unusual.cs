using System.Globalization;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>Counts what no form of the service would take and a package may hold all the same, being the past as it was written down: days to come, numbers beyond the usual.</summary>
internal sealed class Unusual(FileDefinition file, DateOnly today)
{
    private readonly List<Column> _columns = [.. file.Columns.Select((definition, i) => Column.Of(definition, i, today)).OfType<Column>()];

    public void Count(DecodedRows rows)
    {
        foreach (var column in _columns)
            column.Count(rows.Column(column.Position));
    }

    /// <param name="shown">The file's name for people.</param>
    public IEnumerable<Fault> Notices(string shown) =>
        _columns.Where(column => column.Rows > 0).Select(column => new Fault(shown, 0, column.Name, $"{column.Is} in {(column.Rows == 1 ? "1 row" : $"{column.Rows} rows")}; it is taken as it stands"));

    private sealed record Column(int Position, string Name, int Least, int Most, string Is)
    {
        public long Rows { get; private set; }

        public static Column? Of(ColumnDefinition definition, int position, DateOnly today) => definition switch
        {
            { Type: ColumnType.Date or ColumnType.Moment } => new(position, definition.Name, 0, today.DayNumber, string.Create(CultureInfo.InvariantCulture, $"the day lies after today, {today:yyyy-MM-dd},")),
            { Usual: (var least, var most) } => new(position, definition.Name, least, most, $"the number is not from {least} to {most}"),
            _ => null,
        };

        public void Count(ReadOnlySpan<int> values)
        {
            foreach (var value in values)
                Rows += value != DecodedRows.NotKnown && (value < Least || value > Most) ? 1 : 0;
        }
    }
}
