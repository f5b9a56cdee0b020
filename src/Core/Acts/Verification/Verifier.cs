using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Acts.Verification;

/// <summary>
/// Checks that the records are as the program left them: the engine's own state, every chain of acts against itself and
/// against the signed checkpoints, and every recorded row against the last act that wrote it.
/// </summary>
/// <param name="open">Opens a database context of its own; called twice, so that the engine checks itself meanwhile.</param>
public sealed class Verifier(Func<ServiceDatabase> open, Sealer sealer, CheckpointFile checkpoints)
{
    private long acts;

    /// <summary>How many acts were read, for telling.</summary>
    public long Acts => acts;

    /// <returns>What was found, the first bad act first; empty when all is as the program left it.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(IProgress<double> progress, CancellationToken cancel = default)
    {
        try
        {
            await using var engine = open();
            await using var db = open();
            // Read before the records: every act that was signed by now is in what the database then shows.
            var signed = checkpoints.Read(await db.IdentityAsync(cancel));
            var state = Task.Run(() => EngineCheck.RunAsync(engine, cancel), cancel);
            var findings = await CheckRecordsAsync(db, signed, progress, cancel);
            return [.. findings, .. SayOf(signed), .. await state];
        }
        catch (SqliteException broken) when (EngineCheck.IsDamage(broken))
        {
            return [new("database file", $"it is damaged: {broken.Message}")];
        }
    }

    private async Task<List<Finding>> CheckRecordsAsync(ServiceDatabase db, CheckpointReading signed, IProgress<double> progress, CancellationToken cancel)
    {
        await using var snapshot = await db.BeginSnapshotAsync(cancel);
        var ends = await db.ActChains.AsNoTracking().ToDictionaryAsync(c => c.Id, cancel);
        var chains = new ChainCheck(ends, signed.Ends, sealer.ChainKey);
        var ledger = new RowLedger();
        var unreadable = await ReadActsAsync(db, chains, ledger, ends.Values.Sum(c => c.Sequence), progress, cancel);
        var rows = new RowCheck(db, ledger);
        await rows.RunAsync(cancel);
        var words = new FindingWords(db, ledger);
        return [.. await words.OfActsAsync(chains.Findings, cancel), .. unreadable, .. await words.OfRowsAsync(rows.Findings, cancel)];
    }

    private async Task<List<Finding>> ReadActsAsync(ServiceDatabase db, ChainCheck chains, RowLedger ledger, long expected, IProgress<double> progress, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        await using var command = db.CreateCommand($"{StoredAct.Select} ORDER BY \"Chain\", \"Sequence\"");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            if (++acts % 8192 == 0)
                progress.Report(Math.Min(1, (double)acts / Math.Max(1, expected)));
            try
            {
                var act = StoredAct.Read(rows);
                chains.Next(act);
                ledger.Note(act);
            }
            catch (Exception wrong) when (wrong is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or EndOfStreamException)
            {
                findings.Add(new($"act {rows.GetValue(1)} of chain {rows.GetValue(0)}", $"it holds what this program never writes: {wrong.Message}"));
            }
        }
        chains.End();
        return findings;
    }

    private IEnumerable<Finding> SayOf(CheckpointReading signed)
    {
        if (signed.Fault is not null)
            yield return new($"checkpoints in {checkpoints.FullPath}", signed.Fault);
        else if (signed.Ends.Count == 0)
            yield return new($"checkpoints in {checkpoints.FullPath}", "there are none, so nobody can say whether acts were cut off or rewritten. Name the file in STEADFAST_CHECKPOINTS if it is elsewhere");
    }
}
