using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Acts;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

/// <summary>S10: a record changed behind the program's back is found, whichever it is and whatever of it was changed.</summary>
public sealed class TamperedRowsTests : IAsyncLifetime
{
    private TamperedService tampered = null!;

    public async Task InitializeAsync() => tampered = await TamperedService.StartAsync();

    public Task DisposeAsync() => tampered.DisposeAsync().AsTask();

    [Fact]
    public async Task Verify_AnyColumnOfAnyTableEdited_NamesTheRow()
    {
        var random = new Random(20261122);
        foreach (var type in await TypesWithRowsAsync())
        {
            foreach (var column in type.GetProperties().Where(p => !p.IsPrimaryKey()))
            {
                var edited = await EditAsync(type, column, random);
                var finding = (await tampered.Service.VerifyAsync()).FirstOrDefault(f => f.Place.StartsWith(type.ClrType.Name, StringComparison.Ordinal));
                finding.ShouldNotBeNull($"{type.ClrType.Name}.{column.Name}").What.ShouldStartWith("the row was edited");
                await edited.UndoAsync();
            }
        }
        (await tampered.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Verify_RowOfARandomTableRemoved_NamesIt(int seed)
    {
        var random = new Random(seed);
        var types = await TypesWithRowsAsync();
        var type = types[random.Next(types.Count)];
        var (where, key) = await AnyRowAsync(type, random);

        await tampered.TamperAsync($"DELETE FROM \"{type.GetTableName()}\" WHERE {where}", key);

        (await tampered.Service.VerifyAsync()).ShouldContain(f => f.Place.StartsWith(type.ClrType.Name, StringComparison.Ordinal) && f.What.StartsWith("the row was removed", StringComparison.Ordinal), type.ClrType.Name);
    }

    [Fact]
    public async Task Verify_InsertedRow_IsFound()
    {
        await tampered.TamperAsync("""
            INSERT INTO "Notes" ("Id", "YoungPersonId", "Text", "AccountId", "At", "Version") VALUES (@p0, @p1, @p2, @p3, @p4, 1)
            """, Guid.NewGuid(), tampered.Person.Id, new byte[40], Guid.NewGuid(), new DateTime(2021, 8, 31, 0, 0, 0, DateTimeKind.Utc));

        (await tampered.FirstFindingAsync()).ShouldSatisfyAllConditions(f => f.ShouldStartWith("Note "), f => f.ShouldContain("inserted"));
    }

    [Fact]
    public async Task Verify_WordsOfTwoRowsSwapped_NamesBoth()
    {
        await tampered.TamperAsync(async c =>
        {
            var rows = await c.RowsAsync("SELECT \"Id\", \"Note\" FROM \"Contacts\" WHERE \"YoungPersonId\" = @p0 ORDER BY \"Id\"", tampered.Person.Id);
            await c.RunAsync("UPDATE \"Contacts\" SET \"Note\" = @p0 WHERE \"Id\" = @p1", rows[0][1], rows[1][0]);
            await c.RunAsync("UPDATE \"Contacts\" SET \"Note\" = @p0 WHERE \"Id\" = @p1", rows[1][1], rows[0][0]);
        });

        (await tampered.Service.VerifyAsync()).Count(f => f.Place.StartsWith("Contact ", StringComparison.Ordinal)).ShouldBe(2);
    }

    private async Task<List<IEntityType>> TypesWithRowsAsync()
    {
        await using var db = tampered.Service.Open();
        await using var connection = await tampered.Service.ConnectAsync();
        var types = new List<IEntityType>();
        foreach (var type in Recorded.Types(db.Model))
        {
            if ((await connection.RowsAsync($"SELECT 1 FROM \"{type.GetTableName()}\"")).Count > 0)
                types.Add(type);
        }
        types.Count.ShouldBeGreaterThan(8);
        return types;
    }

    private async Task<(string Where, object?[] Key)> AnyRowAsync(IEntityType type, Random random)
    {
        await using var connection = await tampered.Service.ConnectAsync();
        var columns = type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()).ToList();
        var rows = await connection.RowsAsync($"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{type.GetTableName()}\"");
        return (string.Join(" AND ", columns.Select((c, i) => $"\"{c}\" = @p{i}")), rows[random.Next(rows.Count)]);
    }

    private async Task<Edit> EditAsync(IEntityType type, IProperty column, Random random)
    {
        var (where, key) = await AnyRowAsync(type, random);
        await using var connection = await tampered.Service.ConnectAsync();
        var name = $"\"{column.GetColumnName()}\"";
        var before = (await connection.RowsAsync($"SELECT {name} FROM \"{type.GetTableName()}\" WHERE {where}", key))[0][0];
        var edit = new Edit(tampered, $"UPDATE \"{type.GetTableName()}\" SET {name} = @p{key.Length} WHERE {where}", key, before);
        await edit.DoAsync(connection, Other(before, column));
        return edit;
    }

    private static object Other(object? value, IProperty column) => value switch
    {
        null => AnyOf(column),
        string text => text + "x",
        byte[] bytes => bytes.Append((byte)7).ToArray(),
        long or int or short => Convert.ToInt64(value) == 0 ? 1 : Convert.ToInt64(value) - 1,
        bool yes => !yes,
        DateTime instant => instant.AddSeconds(1),
        DateOnly day => day.AddDays(1),
        Guid => Guid.NewGuid(),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static object AnyOf(IProperty column)
    {
        var type = column.GetValueConverter()?.ProviderClrType ?? column.GetProviderClrType() ?? column.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type.IsEnum ? "x"
            : type == typeof(byte[]) ? new byte[] { 7 }
            : type == typeof(Guid) ? Guid.NewGuid()
            : type == typeof(DateOnly) ? new DateOnly(2020, 1, 1)
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)
            : type == typeof(DateTime) ? new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            : type == typeof(bool) ? true
            : 1;
    }

    private sealed record Edit(TamperedService Tampered, string Sql, object?[] Key, object? Before)
    {
        public Task DoAsync(DbConnection connection, object? value) => connection.RunAsync(Sql, [.. Key, value]);

        public Task UndoAsync() => Tampered.TamperAsync(Sql, [.. Key, Before]);
    }
}
