using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.DataPackages;

/// <summary>Writes the service's records as a data package: whole, or without what says who somebody is.</summary>
public sealed class PackageExport(ServiceDatabase db, Sealer sealer)
{
    private readonly Pseudonyms pseudonyms = new(sealer);
    private readonly Dictionary<Guid, string> people = [];
    private bool hide;

    /// <summary>Reads everything in one snapshot and writes it file by file. Returns the number of young people.</summary>
    public async Task<int> RunAsync(string folder, bool pseudonymised, Guid? by, CancellationToken cancel)
    {
        hide = pseudonymised;
        await using var snapshot = await db.Database.BeginTransactionAsync(cancel);
        db.Record(new Deed(ActKind.DataExported, by, Act.House, Act.House));
        await db.SaveChangesAsync(cancel);
        var sites = await db.Sites.ToDictionaryAsync(s => s.Id, s => s.Name == EvaluationTables.SiteNotKnown ? null : s.Name, cancel);
        var names = await db.Users.ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var writer = new PackageWriter(folder);
        writer.Write(Rows(db.YoungPeople.AsNoTracking().Include(p => p.Key).OrderBy(p => p.Id), p => Person(p, sites[p.SiteId])));
        var referrals = db.Referrals.AsNoTracking().OrderBy(r => r.Id);
        writer.Write(Rows(referrals, r => Referral(r, sites[r.SiteId])));
        writer.Write(Rows(db.ReferralReasons.Join(db.Referrals, r => r.ReferralId, r => r.Id, (reason, r) => new { r.Id, r.PackageId, r.Reference, reason.Reason }).OrderBy(r => r.Id),
            r => new ReferralReasonRow(Key(r.PackageId ?? r.Reference), Known(r.Reason))));
        writer.Write(Rows(db.Education.AsNoTracking().OrderBy(e => e.Id), e => new EducationRow(people[e.YoungPersonId], Moved(e.RecordedOn, e.YoungPersonId), e.Setting)));
        writer.Write(Rows(db.Agencies.AsNoTracking().OrderBy(a => a.Id), a => new AgencyRow(people[a.YoungPersonId], Known(a.Agency), Moved(a.StartedOn, a.YoungPersonId), Moved(a.EndedOn, a.YoungPersonId))));
        writer.Write(Rows(db.Plans.AsNoTracking().OrderBy(p => p.Id), p => new PlanRow(Key(p.PackageId ?? p.Id.ToString("N")), people[p.YoungPersonId], Moved(p.AgreedOn, p.YoungPersonId), p.ContactsPerWeek, p.CrisisSupport)));
        writer.Write(Rows(db.PlanTopics.Join(db.Plans, t => t.PlanId, p => p.Id, (t, p) => new { p.Id, p.PackageId, t.Topic }).OrderBy(t => t.Id),
            t => new PlanTopicRow(Key(t.PackageId ?? t.Id.ToString("N")), Known(t.Topic))));
        writer.Write(Rows(db.Contacts.AsNoTracking().OrderBy(c => c.Id), c => Contact(c, c.WorkerName ?? (c.AccountId is { } id ? names.GetValueOrDefault(id) : null))));
        writer.Write(Rows(db.Outcomes.AsNoTracking().OrderBy(o => o.Id), o => new OutcomeRow(people[o.YoungPersonId], Known(o.Measure), Moved(o.RecordedOn, o.YoungPersonId), hide ? Pseudonyms.Measured(o.Value) : o.Value)));
        writer.End(hide ? "steadfast-pseudonymised" : "steadfast", hide ? "A service's records without names" : "A service's records");
        await snapshot.CommitAsync(cancel);
        return people.Count;
    }

    private static IEnumerable<TRow> Rows<TRecord, TRow>(IQueryable<TRecord> records, Func<TRecord, TRow> row) => records.AsEnumerable().Select(row);

    private YoungPersonRow Person(YoungPerson p, string? site)
    {
        var key = people[p.Id] = Key(p.PackageId ?? p.Reference);
        if (hide)
            return new(key, site, null, null, Moved(p.DateOfBirth, p.Id), p.Gender, p.Ethnicity, Pseudonyms.Coded("disability", p.Disability), Pseudonyms.Area(Postcode(p)), Pseudonyms.Coded("language", p.Language));
        var words = sealer.WordsOf(p.Key);
        return new(key, site, Text(words.Open(p.GivenName)), Text(words.Open(p.FamilyName)), p.DateOfBirth, p.Gender, p.Ethnicity, p.Disability, words.Open(p.Postcode), p.Language);
    }

    private string? Postcode(YoungPerson p) => p.Postcode is null ? null : sealer.WordsOf(p.Key).Open(p.Postcode);

    private ReferralRow Referral(Referral r, string? site) => new(
        Key(r.PackageId ?? r.Reference), people[r.YoungPersonId], site, Moved(r.ReferredOn, r.YoungPersonId), r.ReferredBy,
        hide ? Pseudonyms.Coded("triage_decision", r.Decision) : r.Decision, Moved(r.DecidedOn, r.YoungPersonId), Status(r.Status), Moved(r.ClosedOn, r.YoungPersonId), r.ClosureReason);

    private ContactRow Contact(Contact c, string? worker)
    {
        var key = Key(c.PackageId ?? c.Id.ToString("N"));
        if (!hide)
            return new(key, people[c.YoungPersonId], Moment(c, 0), Known(c.Kind), c.Way, c.Place, c.Minutes, c.Outcome, worker);
        return new(key, people[c.YoungPersonId], Moment(c, pseudonyms.ShiftOf(c.YoungPersonId)), Pseudonyms.Coded("contact_kind", c.Kind), Pseudonyms.Coded("contact_way", c.Way),
            Pseudonyms.Coded("place", c.Place), c.Minutes, Pseudonyms.Coded("contact_outcome", c.Outcome), worker is null ? null : pseudonyms.For(worker));
    }

    private static PackageMoment? Moment(Contact c, int shift) => c.WhenKnown == WhenKnown.NotKnown
        ? null
        : new PackageMoment(c.HappenedAt.ToLondon().AddDays(shift), c.WhenKnown == WhenKnown.ToTheMinute, null);

    private DateOnly? Moved(DateOnly? day, Guid person) => hide ? day?.AddDays(pseudonyms.ShiftOf(person)) : day;

    private string Key(string id) => hide ? pseudonyms.For(id) : id;

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static string? Known(string code) => code == Options.BuiltInLists.NotKnown ? null : code;

    private static string? Status(ReferralStatus status) => status switch
    {
        ReferralStatus.NotKnown => null,
        ReferralStatus.OnHold => "on_hold",
        ReferralStatus.Closed or ReferralStatus.Signposted => "closed",
        _ => "open",
    };
}
