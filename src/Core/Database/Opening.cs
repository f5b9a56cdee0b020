using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Files;

namespace Steadfast.Core.Database;

/// <summary>Brings a database up to date, or says in plain words why it cannot be reached.</summary>
public static class Opening
{
    /// <summary>Refuses a database that this version's tables are not in.</summary>
    public static async Task MustBeUpToDateAsync(this ServiceDatabase db, CancellationToken cancel = default)
    {
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
                throw new EnvironmentException("the database is not up to date; run 'steadfast migrate' first");
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException && fails is not SqliteException { SqliteErrorCode: 11 or 26 })
        {
            throw new EnvironmentException($"the database cannot be read: {fails.Message}", fails);
        }
        catch (SqliteException damaged)
        {
            throw new InputFaultsException(db.Database.GetDbConnection().DataSource, 0, "database", $"the file is damaged: {damaged.Message}");
        }
    }

    public static async Task BringUpToDateAsync(this ServiceDatabase db, CancellationToken cancel = default)
    {
        db.MakeFolder();
        try
        {
            await db.Database.MigrateAsync(cancel);
        }
        catch (System.Data.Common.DbException fails)
        {
            throw new EnvironmentException($"the database cannot be brought up to date: {fails.Message}", fails);
        }
        if (!await db.ActChains.AnyAsync(c => c.Id == Act.House, cancel))
        {
            db.Record(new Deed(ActKind.SettingsPrepared, null, Act.House, Act.House));
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>A new SQLite file needs its folder.</summary>
    internal static void MakeFolder(this ServiceDatabase db)
    {
        if (db is SqliteDatabase && db.Database.GetDbConnection().DataSource is { Length: > 0 } path)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
