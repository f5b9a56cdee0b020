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
}
