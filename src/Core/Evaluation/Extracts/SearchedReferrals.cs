using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>
/// Everybody referred is searched for in police extracts. When a referral turns out to be of somebody known, the record that
/// it opened goes, and what was found for it with it: the record that stays was searched for under its own name.
/// </summary>
public sealed class SearchedReferrals(ServiceDatabase db, ComingBack comingBack)
{
    /// <inheritdoc cref="ComingBack.JoinAsync"/>
    public Task JoinAsync(Viewer by, Referral referral, YoungPerson known, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var opened = referral.YoungPersonId;
        await db.LockChainsAsync([.. new[] { opened, known.Id }.Distinct().Order()], cancel);
        if (await ForgetAsync(db, db.LinkSubjects.Where(s => s.YoungPersonId == opened), cancel))
        {
            db.Record(new Deed(ActKind.ReferralJoinedToRecord, by.AccountId, opened, referral.Id));
            // The record goes only when no row points to it any more.
            await db.SaveChangesAsync(cancel);
        }
        await comingBack.JoinAsync(by, referral, known, cancel);
        return true;
    }, cancel);

    /// <summary>Takes out whom a search looked for, with all that was found and judged of them, in the save that follows.</summary>
    /// <returns>Whether there was anything.</returns>
    internal static async Task<bool> ForgetAsync(ServiceDatabase db, IQueryable<LinkSubject> subjects, CancellationToken cancel)
    {
        object[] found =
        [
            .. await db.LinkReviews.Where(r => subjects.Any(s => s.Id == r.SubjectId)).ToListAsync(cancel),
            .. await db.LinkDecisions.Where(d => subjects.Any(s => s.Id == d.SubjectId)).ToListAsync(cancel),
            .. await db.LinkPairs.Where(p => subjects.Any(s => s.Id == p.SubjectId)).ToListAsync(cancel),
            .. await subjects.ToListAsync(cancel),
        ];
        db.RemoveRange(found);
        return found.Length > 0;
    }
}
