using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Steadfast.Core.Database;

/// <summary>Values as the tables hold them, read the same way from both databases.</summary>
internal static class StoredValues
{
    private static readonly Dictionary<Type, Func<DbDataReader, int, object>> Readers = new()
    {
        [typeof(string)] = (row, at) => row.GetString(at),
        [typeof(byte[])] = (row, at) => row.GetFieldValue<byte[]>(at),
        [typeof(Guid)] = (row, at) => row.GetGuid(at),
        [typeof(bool)] = (row, at) => row.GetBoolean(at),
        [typeof(int)] = (row, at) => row.GetInt32(at),
        [typeof(long)] = (row, at) => row.GetInt64(at),
        [typeof(DateOnly)] = (row, at) => row.GetFieldValue<DateOnly>(at),
        [typeof(DateTime)] = (row, at) => row.GetDateTime(at),
        [typeof(DateTimeOffset)] = (row, at) => row.GetFieldValue<DateTimeOffset>(at),
    };

    public static object? Read(DbDataReader row, int ordinal, Type type) =>
        row.IsDBNull(ordinal) ? null : Readers[type](row, ordinal);

    /// <summary>What a property is in its column: codes and sealed words have other types there.</summary>
    public static Type TypeOf(IProperty property)
    {
        var type = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? typeof(string) : type;
    }
}
