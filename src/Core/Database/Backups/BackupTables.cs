using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Steadfast.Core.Database.Backups;

/// <summary>The tables of the model, each after those it refers to.</summary>
internal static class BackupTables
{
    public static List<ITable> InOrder(ServiceDatabase db)
    {
        var ordered = new List<ITable>();
        var met = new HashSet<ITable>();
        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal))
            Visit(table, met, ordered);
        return ordered;
    }

    public static IReadOnlyList<BackupColumn> ColumnsOf(ITable table) =>
        [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new BackupColumn(c.Name, BackupValue.Of(c.ProviderClrType).Name))];

    private static void Visit(ITable table, HashSet<ITable> met, List<ITable> ordered)
    {
        if (!met.Add(table))
            return;
        foreach (var key in table.ForeignKeyConstraints)
            Visit(key.PrincipalTable, met, ordered);
        ordered.Add(table);
    }
}
