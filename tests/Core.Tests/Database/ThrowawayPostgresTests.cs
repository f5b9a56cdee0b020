using Npgsql;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

public class ThrowawayPostgresTests
{
    [Theory]
    [InlineData(true, "on")]
    [InlineData(false, "off")]
    public async Task Start_Durable_KeepsFsyncOn(bool durable, string expected)
    {
        using var server = ThrowawayPostgres.Start(durable);

        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SHOW fsync", connection);

        (await command.ExecuteScalarAsync()).ShouldBe(expected);
    }

    [Fact]
    public void Dispose_Server_IsStoppedAndItsFolderRemoved()
    {
        var server = ThrowawayPostgres.Start();
        var folder = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")).Host!;
        Directory.Exists(folder).ShouldBeTrue();

        server.Dispose();

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Connect_WithWrongPassword_IsRefused()
    {
        var wrong = new NpgsqlConnectionStringBuilder(ThrowawayPostgres.Shared.ConnectionString("postgres")) { Password = "guess" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync());
    }

    [Fact]
    public async Task StartAgain_AfterAKill_HoldsWhatWasCommitted()
    {
        using var server = ThrowawayPostgres.Start(durable: true);
        var database = await server.CreateDatabaseAsync();
        await using (var before = new NpgsqlConnection(database))
        {
            await before.OpenAsync();
            await before.RunAsync("CREATE TABLE marks AS SELECT 7 AS mark");
            server.Kill();
            await Should.ThrowAsync<NpgsqlException>(() => before.RowsAsync("SELECT 1"));
        }

        server.StartAgain();

        await using var after = new NpgsqlConnection(database);
        await after.OpenAsync();
        (await after.RowsAsync("SELECT mark FROM marks")).Single().Single().ShouldBe(7);
    }
}
