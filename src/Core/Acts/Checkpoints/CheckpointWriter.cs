using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Checkpoints;

/// <summary>Writes where the chains stand into the checkpoint file: those that went on since the last time.</summary>
public sealed class CheckpointWriter(CheckpointFile file, TimeProvider clock)
{
    // A transaction's acts carry the time of its locks, and are seen when it ends; other nodes' clocks differ a little.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WholeEvery = TimeSpan.FromHours(1);
    private CheckpointReading? reading;
    private DateTime wholeAt;
    private DateTime lastAt;

    /// <returns>How many chains had gone on.</returns>
    public async Task<int> WriteAsync(ServiceDatabase db, CancellationToken cancel = default)
    {
        var now = clock.Instant();
        var whole = reading is null || now - wholeAt >= WholeEvery || now < lastAt;
        var since = whole ? DateTime.MinValue : lastAt - Overlap;
        var ends = await EndsAsync(db, since, cancel);
        reading ??= file.Read(await db.IdentityAsync(cancel));
        var added = file.Add(reading, ends, now);
        (lastAt, wholeAt) = (now, whole ? now : wholeAt);
        return added;
    }

    /// <summary>Begins anew after a restore: what was signed for another life of the database no longer binds this one.</summary>
    public async Task WriteRestoredAsync(ServiceDatabase db, CancellationToken cancel = default)
    {
        reading ??= file.Read(await db.IdentityAsync(cancel));
        file.Add(reading, await EndsAsync(db, DateTime.MinValue, cancel), clock.Instant(), restored: true);
    }

    private static Task<List<ChainEnd>> EndsAsync(ServiceDatabase db, DateTime since, CancellationToken cancel)
    {
        var chains = since == DateTime.MinValue ? db.ActChains : db.ActChains.Where(c => c.At >= since);
        return chains.AsNoTracking().Select(c => new ChainEnd(c.Id, c.Sequence, c.Head)).ToListAsync(cancel);
    }
}
