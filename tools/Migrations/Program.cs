using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

Console.Error.WriteLine("This project only serves dotnet-ef; use ./steadfast migration NAME");
return 2;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDatabase>
{
    public SqliteDatabase CreateDbContext(string[] args) =>
        new(Design.Options<SqliteDatabase>().UseSqlite("Data Source=design.db").Options, TimeProvider.System, Design.Sealer);
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDatabase>
{
    public PostgresDatabase CreateDbContext(string[] args) =>
        new(Design.Options<PostgresDatabase>().UseNpgsql("Host=design").Options, TimeProvider.System, Design.Sealer);
}

internal static class Design
{
    /// <summary>A model is made without sealing anything.</summary>
    public static Sealer Sealer { get; } = new(InstallationKeys.Parse("design " + Convert.ToBase64String(new byte[32]), "design time"));

    public static DbContextOptionsBuilder<T> Options<T>()
        where T : DbContext =>
        new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(new ServiceCollection().AddIdentityModel().BuildServiceProvider());
}
