using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Families;

/// <summary>What is known of a brother or sister.</summary>
public sealed record SiblingTold(DateOnly? DateOfBirth, string? InTheirWords, string? Needs, string? SafetyPlan);

/// <summary>A brother or sister referred on.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one referral.</param>
/// <param name="Agency">Code of the agency; empty for this service.</param>
/// <param name="Reasons">Codes of the referral reasons, for this service.</param>
public sealed record NewSiblingReferral(Guid FormKey, string? Agency, IReadOnlyList<string> Reasons, string Why);

/// <summary>Keeps light records of brothers and sisters, and refers them on.</summary>
public sealed class Siblings(ServiceDatabase db, Intake intake, TimeProvider clock)
{
    private static readonly string[] Relationships = ["sister", "brother"];

    /// <summary>Whether this one of the family may have a record as a sibling.</summary>
    public static bool IsSibling(FamilyMember member) => Relationships.Contains(member.Relationship);

    /// <summary>Their record, tracked for changing; none before something is written down.</summary>
    public Task<SiblingRecord?> FindAsync(FamilyMember member, CancellationToken cancel) =>
        db.SiblingRecords.SingleOrDefaultAsync(s => s.FamilyMemberId == member.Id, cancel);

    /// <summary>What was done with them and where they were referred, newest first.</summary>
    public async Task<(IReadOnlyList<SiblingActivity> Activities, IReadOnlyList<SiblingReferral> Referrals)> HistoryAsync(Guid siblingId, CancellationToken cancel) =>
        (await db.SiblingActivities.AsNoTracking().Where(a => a.SiblingId == siblingId).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).ToListAsync(cancel),
         await db.SiblingReferrals.AsNoTracking().Where(r => r.SiblingId == siblingId).OrderByDescending(r => r.On).ThenByDescending(r => r.Id).ToListAsync(cancel));

    /// <summary>One referral on, tracked for changing, and which of the family it is of.</summary>
    public async Task<(SiblingReferral Referral, Guid MemberId)?> ReferralAsync(Guid youngPersonId, Guid id, CancellationToken cancel) =>
        await db.SiblingReferrals.SingleOrDefaultAsync(r => r.Id == id && r.YoungPersonId == youngPersonId, cancel) is { } referral
            ? (referral, await db.SiblingRecords.Where(s => s.Id == referral.SiblingId).Select(s => s.FamilyMemberId).SingleAsync(cancel)) : null;

    public Task KeepAsync(Viewer by, FamilyMember member, PersonWords words, SiblingTold told, CancellationToken cancel)
    {
        if (told.DateOfBirth > clock.Today())
            throw new RuleException("The date of birth must not be after today.", nameof(told.DateOfBirth));
        return InTurnAsync(member, async () =>
        {
            var record = await OfAsync(member, cancel);
            record.DateOfBirth = told.DateOfBirth;
            record.InTheirWords = words.Change(record.InTheirWords, told.InTheirWords);
            record.Needs = words.Change(record.Needs, told.Needs);
            var plan = words.Change(record.SafetyPlan, told.SafetyPlan);
            if (!Equals(plan, record.SafetyPlan))
                (record.SafetyPlan, record.SafetyPlanOn) = (plan, plan is null ? null : clock.Today());
            if (!db.ChangeTracker.HasChanges())
                return;
            db.Record(new Deed(ActKind.SiblingRecordChanged, by.AccountId, member.YoungPersonId, record.Id));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <param name="formKey">Sent twice, it is written once.</param>
    public Task DidTogetherAsync(Viewer by, FamilyMember member, PersonWords words, Guid formKey, DateOnly on, string what, CancellationToken cancel)
    {
        if (on > clock.Today())
            throw new RuleException("This has not happened yet.", "On");
        return InTurnAsync(member, async () =>
        {
            if (await db.SiblingActivities.AnyAsync(a => a.Id == formKey, cancel))
                return;
            var activity = new SiblingActivity { Id = formKey, YoungPersonId = member.YoungPersonId, SiblingId = (await OfAsync(member, cancel)).Id, On = on, What = words.SealText(what), AccountId = by.AccountId };
            db.SiblingActivities.Add(activity);
            db.Record(new Deed(ActKind.SiblingActivityRecorded, by.AccountId, member.YoungPersonId, formKey, activity.What));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>
    /// Refers them to an agency, which is written down, or to this service, which opens a record of their own and its referral for
    /// triage, with what is known of them here.
    /// </summary>
    public Task ReferAsync(Viewer by, YoungPerson person, FamilyMember member, PersonWords words, NewSiblingReferral told, CancellationToken cancel)
    {
        if (told.Agency is null && told.Reasons.Count == 0)
            throw new RuleException("Choose at least one reason.", nameof(told.Reasons));
        return InTurnAsync(member, async () =>
        {
            if (await db.SiblingReferrals.AnyAsync(r => r.Id == told.FormKey, cancel))
                return;
            var record = await OfAsync(member, cancel);
            if (told.Agency is null && await db.SiblingReferrals.AnyAsync(r => r.SiblingId == record.Id && r.Agency == null, cancel))
                throw new RuleException("They were referred to us already.");
            var reference = told.Agency is null ? await SendAsync(by, person, member, words, record, told, cancel) : null;
            db.SiblingReferrals.Add(new() { Id = told.FormKey, YoungPersonId = person.Id, SiblingId = record.Id, On = clock.Today(), Agency = told.Agency, Reference = reference, Why = words.Seal(told.Why), AccountId = by.AccountId });
            db.Record(new Deed(ActKind.SiblingReferredOn, by.AccountId, person.Id, told.FormKey, words.Seal(told.Why)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>What came of a referral on.</summary>
    public async Task CameOfItAsync(Viewer by, SiblingReferral referral, PersonWords words, string cameOfIt, CancellationToken cancel)
    {
        referral.CameOfIt = words.Change(referral.CameOfIt, cameOfIt);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.SiblingReferralAnswered, by.AccountId, referral.YoungPersonId, referral.Id, referral.CameOfIt));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string> SendAsync(Viewer by, YoungPerson person, FamilyMember member, PersonWords words, SiblingRecord record, NewSiblingReferral told, CancellationToken cancel)
    {
        var name = words.Open(member.Name).Trim();
        var space = name.LastIndexOf(' ');
        // A sibling written down by one name has the young person's family name, until somebody says otherwise.
        var (given, family) = space < 0 ? (name, words.Open(person.FamilyName)) : (name[..space], name[(space + 1)..]);
        var receipt = await intake.ReceiveAsync(new NewReferral(new NewPerson(person.SiteId, given, family) { DateOfBirth = record.DateOfBirth, InTheirWords = words.Open(record.InTheirWords), Language = person.Language }, "third_sector", told.Reasons)
        {
            ReferrerName = by.Name,
            Worries = told.Why,
            YoungPersonView = words.Open(record.InTheirWords),
            Known = words.Open(record.Needs),
        }, cancel);
        return receipt.Reference;
    }

    private async Task<SiblingRecord> OfAsync(FamilyMember member, CancellationToken cancel) => await FindAsync(member, cancel)
        ?? db.SiblingRecords.Add(new() { YoungPersonId = member.YoungPersonId, FamilyMemberId = member.Id }).Entity;

    /// <summary>After whoever changes the family now: an aunt who was a sister when the page was opened has no record here.</summary>
    private Task InTurnAsync(FamilyMember member, Func<Task> work, CancellationToken cancel) => db.InTurnAsync(member.YoungPersonId, async () =>
    {
        await db.Entry(member).ReloadAsync(cancel);
        if (!IsSibling(member))
            throw new RuleException("This record is for a brother or a sister.");
        await work();
    }, cancel);
}
