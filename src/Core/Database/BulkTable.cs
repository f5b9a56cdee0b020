using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Steadfast.Core.Database;

/// <summary>One kind of record as its table holds it, for writing many at a time without tracking each.</summary>
internal sealed class BulkTable
{
    private static readonly ConditionalWeakTable<IEntityType, BulkTable> Known = [];

    private readonly Column[] columns;

    private BulkTable(IEntityType type)
    {
        columns = [.. type.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => new Column(p))];
        Quoted = $"\"{type.GetTableName()}\"";
    }

    public static BulkTable Of(IEntityType type) => Known.GetValue(type, t => new BulkTable(t));

    /// <summary>The table's name as SQL has it.</summary>
    public string Quoted { get; }

    public string QuotedColumns => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    public string InsertStatement => $"INSERT INTO {Quoted} ({QuotedColumns}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";

    /// <summary>A parameter of the engine's own type for each column, in their order.</summary>
    public DbParameter[] AddParameters(DbCommand command)
    {
        var parameters = columns.Select((c, i) => c.Mapping.CreateParameter(command, $"@p{i}", null, nullable: true)).ToArray();
        command.Parameters.AddRange(parameters);
        return parameters;
    }

    /// <summary>What the column holds of this record; null where it holds nothing.</summary>
    public object? ValueIn(object row, int column) => columns[column].ValueIn(row);

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? ValueIn(object row)
        {
            var value = getter.GetClrValue(row);
            return value is null || Mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
        }
    }
}
