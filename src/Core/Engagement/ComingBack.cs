using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Drafts;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>
/// A referral of somebody we know already: it joins their record, and whoever worked with them takes up again.
/// </summary>
public sealed class ComingBack(ServiceDatabase db, Sealer sealer, Triage triage, Holding holding, TimeProvider clock)
{
    /// <summary>What a referral brings with it, moved with it or made anew; a draft that was never sent keeps nothing back.</summary>
    private static readonly Type[] MovedOrMadeAnew = [typeof(Referral), typeof(EducationRecord), typeof(AgencyInvolvement), typeof(NameToken), typeof(PersonKey), typeof(FormDraft)];

    /// <summary>
    /// Moves an undecided referral from the record that it opened to the record of the same young person. Its words are
    /// sealed again under that young person's key; what the referrer told of address, phone and the like becomes a note,
    /// or fills in what was not known; the empty record goes. Both chains name what happened.
    /// </summary>
    public Task JoinAsync(Viewer by, Referral referral, YoungPerson known, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        // Whoever writes on either record now goes first or waits.
        var openedId = referral.YoungPersonId;
        await db.LockChainsAsync([.. new[] { openedId, known.Id }.Distinct().Order()], cancel);
        // A colleague's reason not to work with them is written on another chain.
        await db.HoldRecordAsync(openedId, cancel);
        await db.Entry(referral).ReloadAsync(cancel);
        var opened = await MustBeJoinableAsync(referral, openedId, known, cancel);
        var (from, to) = (sealer.WordsOf(opened.Key), sealer.WordsOf(known.Key));
        db.Record(new Deed(ActKind.ReferralJoinedToRecord, by.AccountId, opened.Id, referral.Id));
        db.Record(new Deed(ActKind.ReferralJoinedToRecord, by.AccountId, known.Id, referral.Id));
        await MoveAsync(referral, opened, known, from, to, cancel);
        KeepWhatWasTold(by, referral, opened, known, from, to);
        db.JoinedRecords.Add(new JoinedRecord { Reference = opened.Reference, SiteId = opened.SiteId, YoungPersonId = known.Id, AccountId = by.AccountId, At = clock.Instant() });
        db.NameTokens.RemoveRange(await db.NameTokens.Where(t => t.YoungPersonId == opened.Id).ToListAsync(cancel));
        // The rows are moved first: the database lets no record go that others point to.
        await db.SaveChangesAsync(cancel);
        db.YoungPeople.Remove(opened);
        db.PersonKeys.Remove(opened.Key);
        db.Record(new Deed(ActKind.ReferralJoinedToRecord, by.AccountId, opened.Id, opened.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>
    /// Accepts the new referral of somebody who was with us before, with the worker chosen, and records the return.
    /// An earlier referral that is on hold is taken up with it.
    /// </summary>
    public Task TakeUpAsync(Viewer by, Referral referral, PersonWords words, Need need, string reason, Guid workerId, string? overLimitReason, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var earlier = await db.Referrals.Where(r => r.YoungPersonId == referral.YoungPersonId && r.Id != referral.Id).ToListAsync(cancel);
        await triage.AcceptAndAllocateAsync(by, referral, words, need, reason, workerId, overLimitReason, cancel);
        if (earlier.Count == 0)
            return true;
        foreach (var held in earlier.Where(r => r.Status == ReferralStatus.OnHold))
        {
            await holding.EndHoldsAsync(held.Id, cancel);
            held.MoveTo(ReferralStatus.Open);
        }
        var back = new Return { ReferralId = referral.Id, YoungPersonId = referral.YoungPersonId, On = clock.Today(), WorkerId = workerId, AccountId = by.AccountId };
        db.Returns.Add(back);
        db.Record(new Deed(ActKind.CaseReturned, by.AccountId, referral.YoungPersonId, back.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private async Task<YoungPerson> MustBeJoinableAsync(Referral referral, Guid openedId, YoungPerson known, CancellationToken cancel)
    {
        if (openedId == known.Id)
            throw new RuleException("This referral is on that record already.");
        var opened = await db.YoungPeople.Include(p => p.Key).SingleOrDefaultAsync(p => p.Id == openedId, cancel);
        if (opened is null || referral.YoungPersonId != openedId || !await db.YoungPeople.AnyAsync(p => p.Id == known.Id, cancel))
            throw new RuleException("Somebody joined one of these records to another while you read this. Go back to the referrals and look at it again.");
        if (referral.Status is not (ReferralStatus.Received or ReferralStatus.MoreAsked))
            throw new RuleException($"A referral joins another record before it is decided; this one is {ReferralMoves.Name(referral.Status)}.");
        if (await db.Referrals.AnyAsync(r => r.YoungPersonId == opened.Id && r.Id != referral.Id, cancel) || await db.HoldsRowsOfAsync(opened.Id, MovedOrMadeAnew, cancel))
            throw new RuleException("Work has been written down on the record that this referral opened, so it cannot be joined to another.");
        return opened;
    }

    private async Task MoveAsync(Referral referral, YoungPerson opened, YoungPerson known, PersonWords from, PersonWords to, CancellationToken cancel)
    {
        Rehome(db.Entry(referral), known.Id, from, to);
        foreach (var reason in await db.ReferralReasons.Where(r => r.ReferralId == referral.Id).ToListAsync(cancel))
            Rehome(db.Entry(reason), known.Id, from, to);
        foreach (var decision in await db.TriageDecisions.Where(d => d.ReferralId == referral.Id).ToListAsync(cancel))
            Rehome(db.Entry(decision), known.Id, from, to);
        foreach (var education in await db.Education.Where(e => e.YoungPersonId == opened.Id).ToListAsync(cancel))
            Rehome(db.Entry(education), known.Id, from, to);
        var agencies = await db.Agencies.Where(a => a.YoungPersonId == known.Id && a.EndedOn == null).Select(a => a.Agency).ToListAsync(cancel);
        foreach (var agency in await db.Agencies.Where(a => a.YoungPersonId == opened.Id).ToListAsync(cancel))
        {
            if (agencies.Contains(agency.Agency))
                db.Agencies.Remove(agency);
            else
                Rehome(db.Entry(agency), known.Id, from, to);
        }
    }

    /// <summary>Gives a row to the other young person and seals its words again under their key.</summary>
    private static void Rehome(EntityEntry row, Guid youngPersonId, PersonWords from, PersonWords to)
    {
        foreach (var property in row.Properties)
        {
            if (property.Metadata.ClrType == typeof(Sealed) && property.CurrentValue is Sealed words)
                property.CurrentValue = to.SealText(from.Open(words));
        }
        row.Property(nameof(IAboutYoungPerson.YoungPersonId)).CurrentValue = youngPersonId;
    }

    private void KeepWhatWasTold(Viewer by, Referral referral, YoungPerson opened, YoungPerson known, PersonWords from, PersonWords to)
    {
        (known.DateOfBirth, known.Gender, known.Ethnicity) = (known.DateOfBirth ?? opened.DateOfBirth, known.Gender ?? opened.Gender, known.Ethnicity ?? opened.Ethnicity);
        (known.Disability, known.Language) = (known.Disability ?? opened.Disability, known.Language ?? opened.Language);
        string?[] told =
        [
            NameOrder.Whole(from.Open(opened.GivenName), from.Open(opened.FamilyName)), from.Open(opened.KnownAs), opened.DateOfBirth?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            from.Open(opened.Address), from.Open(opened.Postcode), from.Open(opened.Phone), from.Open(opened.SafeContact),
        ];
        var note = new Note { YoungPersonId = known.Id, Text = to.SealText($"{referral.Reference}:\n{string.Join('\n', told.Where(t => !string.IsNullOrWhiteSpace(t)))}"), AccountId = by.AccountId, At = clock.Instant() };
        db.Notes.Add(note);
        db.Record(new Deed(ActKind.NoteAdded, by.AccountId, known.Id, note.Id));
    }
}
