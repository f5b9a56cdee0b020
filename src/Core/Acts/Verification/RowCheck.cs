using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Verification;

/// <summary>Compares every recorded row with what the last act that wrote it says it holds.</summary>
internal sealed class RowCheck(ServiceDatabase db, RowLedger ledger)
{
    /// <summary>Beyond this many the findings say nothing more that helps.</summary>
    private const int Most = 1000;

    public List<RowFinding> Findings { get; } = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var type in Recorded.Types(db.Model))
        {
            if (RowDigest.Of(type).IsFlat)
                await ReadTableAsync(type, cancel);
            else
                ReadEntities(type);
        }
        foreach (var (id, last) in ledger.Missing.Take(Most))
            Findings.Add(new("", "", id, last, "the row was removed"));
    }

    private async Task ReadTableAsync(IEntityType type, CancellationToken cancel)
    {
        var digest = RowDigest.Of(type);
        var columns = digest.Columns.Select(p => $"\"{p.GetColumnName()}\"");
        await using var command = db.CreateCommand($"SELECT {string.Join(", ", columns)} FROM \"{type.GetTableName()}\"");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            Settle(type, digest, rows);
    }

    private void Settle(IEntityType type, RowDigest digest, DbDataReader row)
    {
        try
        {
            var (key, found) = digest.Read(row);
            Settle(type, key, found);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            AddUnreadable(type, KeyOf(digest, row), unreadable);
        }
    }

    private static string KeyOf(RowDigest digest, DbDataReader row)
    {
        try
        {
            return digest.KeyOf(row);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            return "(its key cannot be read)";
        }
    }

    private static bool IsUnreadable(Exception fails) =>
        fails is FormatException or InvalidCastException or OverflowException or ArgumentException or InvalidOperationException or System.Text.Json.JsonException;

    private void AddUnreadable(IEntityType type, string key, Exception why)
    {
        ledger.Settle(Name(type), key, new byte[32], out var last);
        Add(new(Name(type), key, 0, last, $"the row was edited: it holds what this program never writes ({why.Message})"));
    }

    // The few records with a part in JSON are read as entities.
    private void ReadEntities(IEntityType type)
    {
        try
        {
            foreach (var entity in db.Entities(type.ClrType))
                Settle(type, RowChange.KeyOf(type, entity), RowChange.DigestOf(type, entity));
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            AddUnreadable(type, "(its key cannot be read)", unreadable);
        }
    }

    private void Settle(IEntityType type, string key, byte[] digest)
    {
        if (ledger.Settle(Name(type), key, digest, out var last))
            return;
        var what = last switch
        {
            null => "no act wrote this row: it was inserted",
            { Digest: var half } when half == RowLedger.Writing.Removed => "the row was put back after it had been removed",
            _ => "the row was edited: it does not hold what was written last",
        };
        Add(new(Name(type), key, 0, last, what));
    }

    private void Add(RowFinding finding)
    {
        if (Findings.Count < Most)
            Findings.Add(finding);
    }

    private static string Name(IEntityType type) => type.ClrType.Name;
}

/// <summary>A row that is not as it was written last.</summary>
/// <param name="Id">Stands for table and key where the row itself is gone.</param>
/// <param name="Last">The act that wrote it last, if there is one.</param>
internal sealed record RowFinding(string Table, string Key, UInt128 Id, RowLedger.Writing? Last, string What);
