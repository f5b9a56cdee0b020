using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

public class TestDatabasesTests
{
    [Fact]
    public async Task Create_Twice_GivesTwoDatabasesApart()
    {
        await using var one = await TestDatabases.CreateAsync();
        await using var other = await TestDatabases.CreateAsync();

        await RunAsync(one, "CREATE TABLE marks (mark text)");
        await RunAsync(one, "INSERT INTO marks VALUES ('here')");

        (await RunAsync(one, "SELECT count(*) FROM marks")).ShouldBe(1L);
        await Should.ThrowAsync<DbException>(() => RunAsync(other, "SELECT count(*) FROM marks"));
    }

    [Fact]
    public async Task Create_FromTemplate_HoldsItsRowsAndIsPreparedOnce()
    {
        var prepared = 0;
        async Task Prepare(string setting)
        {
            prepared++;
            await using var connection = Connection(setting);
            await connection.OpenAsync();
            await RunAsync(connection, "CREATE TABLE marks (mark text)");
            await RunAsync(connection, "INSERT INTO marks VALUES ('from the template')");
        }

        await using var one = await TestDatabases.CreateAsync("marks", Prepare);
        await RunAsync(one, "DELETE FROM marks");
        await using var other = await TestDatabases.CreateAsync("marks", Prepare);

        (await RunAsync(other, "SELECT mark FROM marks")).ShouldBe("from the template");
        prepared.ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_Database_IsGone()
    {
        var database = await TestDatabases.CreateAsync();
        await RunAsync(database, "CREATE TABLE marks (mark text)");

        await database.DisposeAsync();

        await Should.ThrowAsync<DbException>(() => RunAsync(database, "SELECT count(*) FROM marks"));
    }

    [Fact]
    public void Chosen_UnknownEngine_SaysWhatItCanBe() =>
        Should.Throw<InvalidOperationException>(() => TestDatabases.Chosen("oracle")).Message.ShouldContain("sqlite or postgres");

    private static async Task<object?> RunAsync(TestDatabase database, string sql)
    {
        await using var connection = Connection(database.Setting);
        await connection.OpenAsync();
        return await RunAsync(connection, sql);
    }

    private static async Task<object?> RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static DbConnection Connection(string setting) => setting.Split(':', 2) switch
    {
        ["sqlite", var path] => new SqliteConnection($"Data Source={path};Pooling=False"),
        ["postgres", var connection] => new NpgsqlConnection(connection),
        _ => throw new InvalidOperationException(setting),
    };
}
