using System.Data.Common;

namespace Steadfast.TestData;

/// <summary>Short words for tests that look at, or tamper with, the rows themselves.</summary>
public static class Sql
{
    public static async Task<int> RunAsync(this DbConnection connection, string sql, params object?[] values)
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<object?[]>> RowsAsync(this DbConnection connection, string sql, params object?[] values)
    {
        await using var command = connection.Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>The values are @p0, @p1 … in the text.</summary>
    private static DbCommand Command(this DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (value, i) in values.Select((value, i) => (value, i)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
