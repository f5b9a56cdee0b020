using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database.Backups;

/// <summary>Brings a backup back into an empty database of either engine, then up to this version.</summary>
public sealed class Restore(ServiceDatabase db, Sealer sealer)
{
    /// <returns>How many rows came back.</returns>
    /// <exception cref="InputFaultsException">The backup is damaged; nothing was changed.</exception>
    /// <exception cref="EnvironmentException">The database holds records already; nothing was changed.</exception>
    public async Task<long> RunAsync(string path, IProgress<double> progress, CancellationToken cancel = default)
    {
        using var backup = BackupFile.Open(path, sealer);
        var target = db.Database.GetMigrations().FirstOrDefault(m => m.EndsWith('_' + backup.Manifest.Migration))
            ?? throw new InputFaultsException(path, 0, "", $"the backup was made by a newer version (its database is at '{backup.Manifest.Migration}'); restore it with that version");
        db.MakeFolder();
        await MustBeEmptyAsync(cancel);
        await db.GetService<IMigrator>().MigrateAsync(target, cancel);
        await LoadAsync(backup, progress, cancel);
        await db.Database.MigrateAsync(cancel);
        return backup.Manifest.Tables.Sum(t => t.Rows);
    }

    private async Task MustBeEmptyAsync(CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any() && await db.ActChains.AnyAsync(cancel))
            throw new EnvironmentException("the database holds records already; a backup is restored into an empty one, so name another with --database");
    }

    private async Task LoadAsync(BackupFile backup, IProgress<double> progress, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var done = 0;
        foreach (var table in backup.Manifest.Tables)
        {
            await using var insert = Insert(table);
            foreach (var row in backup.Rows(table))
            {
                for (var i = 0; i < row.Length; i++)
                    insert.Parameters[i].Value = row[i] ?? DBNull.Value;
                await insert.ExecuteNonQueryAsync(cancel);
            }
            progress.Report((double)++done / backup.Manifest.Tables.Count);
        }
        await transaction.CommitAsync(cancel);
    }

    private DbCommand Insert(BackupTable table)
    {
        var names = table.Columns.Select(c => $"\"{c.Name}\"");
        var places = table.Columns.Select((c, i) => BackupValue.Named(c.Type).IsJson && db is PostgresDatabase ? $"CAST(@p{i} AS jsonb)" : $"@p{i}");
        var command = db.CreateCommand($"INSERT INTO \"{table.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})");
        foreach (var (column, i) in table.Columns.Select((c, i) => (c, i)))
            command.Add($"p{i}", null).Parameters[i].DbType = BackupValue.Named(column.Type).DbType;
        command.Prepare();
        return command;
    }
}
