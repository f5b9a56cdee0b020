using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Calendar;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database.Backups;

/// <summary>
/// Copies every table as it was at one moment, while others go on writing, into one zip file that either database can be
/// restored from. What was sealed stays sealed; the installation's key is not in it.
/// </summary>
public sealed class Backup(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <returns>How many rows were copied.</returns>
    public async Task<long> WriteAsync(string path, IProgress<double> progress, CancellationToken cancel = default)
    {
        var partial = path + ".partial";
        try
        {
            var rows = await WriteZipAsync(partial, progress, cancel);
            File.Move(partial, path);
            return rows;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<long> WriteZipAsync(string path, IProgress<double> progress, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancel);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var tables = new List<BackupTable>();
        var all = BackupTables.InOrder(db);
        foreach (var table in all)
        {
            tables.Add(await CopyAsync(table, zip, cancel));
            progress.Report((double)tables.Count / all.Count);
        }
        var last = (await db.Database.GetAppliedMigrationsAsync(cancel)).Last();
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, clock.Instant(), last[(last.IndexOf('_') + 1)..], tables).ToBytes();
        Put(zip, BackupManifest.Entry, manifest);
        Put(zip, BackupManifest.SignatureEntry, BackupManifest.Sign(sealer.CheckpointKey(), manifest));
        return tables.Sum(t => t.Rows);
    }

    private async Task<BackupTable> CopyAsync(ITable table, ZipArchive zip, CancellationToken cancel)
    {
        var columns = BackupTables.ColumnsOf(table);
        var values = columns.Select(c => BackupValue.Named(c.Type)).ToArray();
        using var sha = SHA256.Create();
        var count = 0L;
        await using (var entry = zip.CreateEntry($"tables/{table.Name}", CompressionLevel.Fastest).Open())
        await using (var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write))
        await using (var writer = new BinaryWriter(new BufferedStream(hashed, 1 << 16), Encoding.UTF8))
        {
            await using var command = db.CreateCommand($"SELECT {string.Join(", ", columns.Select(c => $"\"{c.Name}\""))} FROM \"{table.Name}\"");
            await using var rows = await command.ExecuteReaderAsync(cancel);
            for (; await rows.ReadAsync(cancel); count++)
            {
                for (var i = 0; i < values.Length; i++)
                    values[i].Write(writer, StoredValues.Read(rows, i, values[i].Stored));
            }
        }
        return new(table.Name, columns, count, Convert.ToHexStringLower(sha.Hash!));
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
