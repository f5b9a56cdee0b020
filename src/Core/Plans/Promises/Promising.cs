using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Promises;

/// <summary>A promise as told: what, by whom, until when. A line with nothing in it is none.</summary>
public sealed record ToldPromise(string? What, string? ByWhom, DateOnly? ByDay)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(ByWhom) && ByDay is null;
}

/// <summary>Keeps what was promised in reviews and safety plans, until it is kept or left out.</summary>
public sealed class Promising(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>More than anybody keeps.</summary>
    public const int MostAtOnce = 10;

    /// <summary>What was promised to and with a young person: what stands first, by its day.</summary>
    public async Task<IReadOnlyList<Promise>> OfAsync(Guid youngPersonId, CancellationToken cancel) =>
        [.. (await db.Promises.AsNoTracking().Where(p => p.YoungPersonId == youngPersonId).ToListAsync(cancel))
            .OrderBy(p => p.Status).ThenBy(p => p.Status == PromiseStatus.Standing ? p.ByDay.DayNumber : -p.SettledOn?.DayNumber ?? 0).ThenBy(p => p.Id)];

    /// <summary>Whole lines only, with a day from today on.</summary>
    /// <exception cref="RuleException">Who, what or the day is missing.</exception>
    public static void MustBeWhole(IReadOnlyList<ToldPromise> told, DateOnly today)
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].IsEmpty)
                continue;
            if (string.IsNullOrWhiteSpace(told[i].What))
                throw new RuleException("Say what was promised.", $"Promises[{i}].What");
            if (string.IsNullOrWhiteSpace(told[i].ByWhom))
                throw new RuleException("Say who promised it.", $"Promises[{i}].ByWhom");
            if (told[i].ByDay is not { } day || day < today)
                throw new RuleException("Say by which day it will be done, today or later.", $"Promises[{i}].ByDay");
        }
        if (told.Count > MostAtOnce)
            throw new RuleException("Promise at most ten things at once.");
    }

    /// <summary>Puts them into the save that records the review or the safety plan.</summary>
    internal void Add(Guid youngPersonId, PersonWords words, PromisedIn where, Guid whereId, IReadOnlyList<ToldPromise> told)
    {
        foreach (var one in told.Where(t => !t.IsEmpty))
        {
            db.Promises.Add(new Promise
            {
                YoungPersonId = youngPersonId,
                In = where,
                InId = whereId,
                What = words.SealText(one.What!),
                ByWhom = words.SealText(one.ByWhom!),
                ByDay = one.ByDay!.Value,
            });
        }
    }

    /// <summary>It is kept, left out, or stands again. Said twice, it is said once.</summary>
    public async Task SettleAsync(Viewer by, Promise promise, PersonWords words, PromiseStatus to, string? said, CancellationToken cancel)
    {
        if (promise.Status == to)
            return;
        if (to == PromiseStatus.LeftOut && string.IsNullOrWhiteSpace(said))
            throw new RuleException("Say why it is left out, and what happens instead.", "Words");
        promise.MoveTo(to, clock.Today());
        promise.Words = words.Seal(said);
        db.Record(new Deed(to switch { PromiseStatus.Kept => ActKind.PromiseKept, PromiseStatus.LeftOut => ActKind.PromiseLeftOut, _ => ActKind.PromiseTakenUpAgain }, by.AccountId, promise.YoungPersonId, promise.Id, promise.Words));
        await db.SaveChangesAsync(cancel);
    }
}
