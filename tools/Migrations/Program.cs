using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Steadfast.Core.Database;

Console.Error.WriteLine("This project only serves dotnet-ef; use ./steadfast migration NAME");
return 2;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDatabase>
{
    public SqliteDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite("Data Source=design.db").Options, TimeProvider.System);
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDatabase>
{
    public PostgresDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDatabase>().UseNpgsql("Host=design").Options, TimeProvider.System);
}
