using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

/// <summary>Two migration sets, one model: neither lags behind it, and they make the same tables.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private readonly ServiceProvider sqlite = Services("sqlite:none.db");
    private readonly ServiceProvider postgres = Services("postgres:Host=none");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await sqlite.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Model_HasNoUnmigratedChange(string engine)
    {
        using var scope = (engine == "sqlite" ? sqlite : postgres).CreateScope();

        scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Database.HasPendingModelChanges().ShouldBeFalse("run ./steadfast migration NAME");
    }

    [Fact]
    public void BothDatabases_HaveTheSameTables() => Tables(postgres).ShouldBe(Tables(sqlite));

    [Fact]
    public void BothDatabases_HaveTheSameMigrations() => Migrations(postgres).ShouldBe(Migrations(sqlite));

    [Fact]
    public void EveryRecordedRow_CanBeDigested()
    {
        using var scope = sqlite.CreateScope();
        var known = new[] { typeof(string), typeof(byte[]), typeof(Guid), typeof(bool), typeof(int), typeof(long), typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset) };

        foreach (var type in Recorded.Types(scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Model))
        {
            foreach (var property in type.GetProperties())
                known.ShouldContain(Stored(property), $"{type.ClrType.Name}.{property.Name} has no canonical form: give it one in RowForm and StoredValues");
            type.GetProperties().Where(p => p.IsShadowProperty()).ShouldBeEmpty($"{type.ClrType.Name} keeps something that its digest leaves out");
        }
    }

    private static Type Stored(IProperty property)
    {
        var type = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? typeof(string) : type;
    }

    private static List<string> Migrations(ServiceProvider services)
    {
        using var scope = services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Database.GetMigrations().Select(m => m[(m.IndexOf('_') + 1)..])];
    }

    private static List<string> Tables(ServiceProvider services)
    {
        using var scope = services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Model.GetRelationalModel();
        return [.. model.Tables.SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Lines(ITable table) =>
    [
        .. table.Columns.Select(c => $"{table.Name}.{c.Name} {(c.IsNullable ? "may be empty" : "is there")}"),
        $"{table.Name} key ({Names(table.PrimaryKey!.Columns)})",
        .. table.UniqueConstraints.Select(u => $"{table.Name} unique ({Names(u.Columns)})"),
        .. table.Indexes.Select(i => $"{table.Name} {(i.IsUnique ? "unique " : "")}index ({Names(i.Columns)})"),
        .. table.ForeignKeyConstraints.Select(f => $"{table.Name} ({Names(f.Columns)}) refers to {f.PrincipalTable.Name} {f.OnDeleteAction}"),
    ];

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(c => c.Name));

    private static ServiceProvider Services(string setting) =>
        new ServiceCollection().AddServiceDatabase(DatabaseSetting.Parse(setting), InstallationKeys.Parse(TestService.Key, "tests")).BuildServiceProvider();
}
