using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Files;

namespace Steadfast.Core.Database;

/// <summary>Brings a database up to date, or says in plain words why it cannot be reached.</summary>
public static class Opening
{
    public static async Task BringUpToDateAsync(this ServiceDatabase db, CancellationToken cancel = default)
    {
        if (db.Database.GetDbConnection().DataSource is { Length: > 0 } path && db is SqliteDatabase)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
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
}
