using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>Returns, endings and hand-overs: each is a record of who, when and why (rule 7).</summary>
public sealed class ComingAndGoing(ServiceDatabase db, Allocating allocating, Assigning assigning, Holding holding, ReferrerNews news, TimeProvider clock)
{
    /// <summary>The reason that only the young person can give (rule 1).</summary>
    public const string Declined = "declined_support";

    /// <summary>
    /// Takes back a young person: from a hold into the same referral; after an ending into a new one, so that what was
    /// counted stays counted. They meet the same worker where that worker is still here.
    /// </summary>
    /// <param name="formKey">The form's own key: sent twice, it has one effect.</param>
    public Task<Referral> TakeBackAsync(Viewer by, YoungPerson person, PersonWords words, string howTheyCameBack, Guid? otherWorkerId, string? overLimitReason, CancellationToken cancel, Guid? formKey = null) =>
        db.InOneAsync(async () =>
        {
            var workerId = otherWorkerId ?? await SameWorkerAsync(person, cancel) ?? throw NoLongerHere();
            // The same form sent twice at once waits here, and finds itself sent; so do two who take them back to different workers.
            await assigning.HoldAsync([workerId], person.Id, cancel);
            // The worker may have left, or another may have taken up, while we waited.
            if (otherWorkerId is null && await SameWorkerAsync(person, cancel) != workerId)
                throw NoLongerHere();
            var last = await LatestAsync(person.Id, cancel);
            if (await db.Returns.AnyAsync(r => r.Id == formKey, cancel))
                return last;
            var referral = last.Status == ReferralStatus.OnHold ? last : await NewEpisodeAsync(person, last, cancel);
            await holding.EndHoldsAsync(referral.Id, cancel);
            await MeetWorkerAsync(by, referral, words, workerId, referral == last, overLimitReason, cancel);
            referral.MoveTo(ReferralStatus.Open);
            await news.TellAsync(referral, words, cancel);
            var back = new Return { Id = formKey ?? Ids.New(), ReferralId = referral.Id, YoungPersonId = person.Id, On = clock.Today(), HowTheyCameBack = words.Seal(howTheyCameBack), WorkerId = workerId, AccountId = by.AccountId };
            db.Returns.Add(back);
            db.Record(new Deed(ActKind.CaseReturned, by.AccountId, person.Id, back.Id, back.HowTheyCameBack));
            await db.SaveChangesAsync(cancel);
            return referral;
        }, cancel);

    /// <summary>The worker who last led the work, when they still work at the site.</summary>
    public async Task<Guid?> SameWorkerAsync(YoungPerson person, CancellationToken cancel)
    {
        var last = await db.Allocations.Where(a => a.YoungPersonId == person.Id && a.Part == AllocationPart.Lead)
            .OrderByDescending(a => a.To == null).ThenByDescending(a => a.From).Select(a => a.AccountId).FirstOrDefaultAsync(cancel);
        return await db.Users.AnyAsync(a => a.Id == last && a.DisabledAt == null && a.SiteId == person.SiteId, cancel) ? last : null;
    }

    /// <summary>Ends the work, for a reason of the list. The link to the worker and the history stay.</summary>
    /// <param name="formKey">The form's own key: sent twice, it has one effect.</param>
    public Task EndAsync(Viewer by, Referral referral, PersonWords words, string reason, string? inTheirWords, string? summary, CancellationToken cancel, Guid? formKey = null) => db.InTurnAsync(referral.YoungPersonId, async () =>
    {
        if (await db.Endings.AnyAsync(e => e.Id == formKey, cancel))
            return;
        if (reason == Declined && string.IsNullOrWhiteSpace(inTheirWords))
            throw new RuleException("Declining support is the young person's own decision: write down what they said. If they have not answered, put the work on hold instead.", "InTheirWords");
        if (reason == BuiltInLists.NotKnown)
            throw NoReason();
        referral.MoveTo(ReferralStatus.Closed);
        (referral.ClosedOn, referral.ClosureReason) = (clock.Today(), reason);
        await holding.EndHoldsAsync(referral.Id, cancel);
        await NothingIsPlannedAsync(referral, cancel);
        var ending = new Ending { Id = formKey ?? Ids.New(), ReferralId = referral.Id, YoungPersonId = referral.YoungPersonId, On = clock.Today(), Reason = reason, InTheirWords = words.Seal(inTheirWords), Summary = words.Seal(summary), AccountId = by.AccountId };
        db.Endings.Add(ending);
        await news.TellAsync(referral, words, cancel);
        db.Record(new Deed(ActKind.CaseEnded, by.AccountId, referral.YoungPersonId, ending.Id, ending.Summary));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    // A next contact after the end would be on nobody's day; another referral of theirs may still go on.
    private async Task NothingIsPlannedAsync(Referral ended, CancellationToken cancel)
    {
        if (await db.Referrals.AnyAsync(r => r.YoungPersonId == ended.YoungPersonId && r.Id != ended.Id && !ReferralMoves.Ended.Contains(r.Status), cancel))
            return;
        var person = await db.YoungPeople.SingleAsync(p => p.Id == ended.YoungPersonId, cancel);
        (person.NextContactOn, person.NextContactAt, person.NextContactPlan) = (null, null, null);
    }

    /// <summary>Hands a young person from the worker who leads now to another of the site.</summary>
    /// <param name="formKey">The form's own key: sent twice, it has one effect.</param>
    public Task HandOverAsync(Viewer by, Referral referral, PersonWords words, Guid toWorkerId, string why, string? overLimitReason, CancellationToken cancel, Guid? formKey = null) =>
        db.InOneAsync(async () =>
        {
            await assigning.HoldAsync([toWorkerId], referral.YoungPersonId, cancel);
            if (await db.Transfers.AnyAsync(t => t.Id == formKey, cancel))
                return true;
            var lead = await db.Allocations.SingleOrDefaultAsync(a => a.YoungPersonId == referral.YoungPersonId && a.Part == AllocationPart.Lead && a.To == null, cancel);
            if (lead?.AccountId == toWorkerId)
                throw new RuleException("They already work with this worker.", "WorkerId");
            await allocating.MustBeAbleAsync(by, referral, toWorkerId, AllocationPart.Lead, overLimitReason, cancel);
            await allocating.LeadNowAsync(by, referral, words, lead, toWorkerId, overLimitReason, cancel);
            var transfer = new Transfer { Id = formKey ?? Ids.New(), YoungPersonId = referral.YoungPersonId, FromAccountId = lead?.AccountId, ToAccountId = toWorkerId, On = clock.Today(), Why = words.SealText(why), AccountId = by.AccountId };
            db.Transfers.Add(transfer);
            db.Record(new Deed(ActKind.CaseTransferred, by.AccountId, referral.YoungPersonId, transfer.Id, transfer.Why));
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);

    /// <summary>The episode that counts now: the latest referral.</summary>
    public Task<Referral> LatestAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Referrals.Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).FirstAsync(cancel);

    internal static RuleException NoReason() => new RuleException("Say why the work ends. If nobody knows, put it on hold instead.", "Reason");

    private static RuleException NoLongerHere() => new RuleException("The worker they knew is no longer here. Choose who takes up with them.", "WorkerId");

    private async Task<Referral> NewEpisodeAsync(YoungPerson person, Referral last, CancellationToken cancel)
    {
        if (last.Status != ReferralStatus.Closed)
            throw new RuleException($"Only after a hold or an ending can somebody come back; this referral is {ReferralMoves.Name(last.Status)}.");
        var referral = new Referral
        {
            YoungPersonId = person.Id,
            Reference = "R" + await References.NextAsync(db, person.SiteId, cancel),
            SiteId = person.SiteId,
            ReferredOn = clock.Today(),
            Status = ReferralStatus.Waiting,
            Decision = "accepted",
            DecidedOn = clock.Today(),
            CreatedAt = clock.Instant(),
        };
        db.Referrals.Add(referral);
        return referral;
    }

    private async Task MeetWorkerAsync(Viewer by, Referral referral, PersonWords words, Guid workerId, bool wasHeld, string? overLimitReason, CancellationToken cancel)
    {
        var lead = await db.Allocations.SingleOrDefaultAsync(a => a.YoungPersonId == referral.YoungPersonId && a.Part == AllocationPart.Lead && a.To == null, cancel);
        // The worker they knew takes up again only with work that their stage allows today; who was held is on their caseload already.
        if (lead?.AccountId == workerId && wasHeld)
            await assigning.MustSuitAsync(by, workerId, referral.YoungPersonId, Work.Lead, cancel);
        else
            await allocating.MustBeAbleAsync(by, referral, workerId, AllocationPart.Lead, overLimitReason, cancel);
        if (lead?.AccountId == workerId)
            return;
        await allocating.LeadNowAsync(by, referral, words, lead, workerId, overLimitReason, cancel);
    }
}
