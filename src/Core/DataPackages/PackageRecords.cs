using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.DataPackages;

/// <summary>A young person's record as rows that the database does not have yet.</summary>
internal sealed record PackedRecord(YoungPerson Person, PersonWords Words, IReadOnlyList<object> Rows, IReadOnlyList<NameToken> Tokens);

/// <summary>Turns what a package says of a young person into the rows of their record.</summary>
/// <param name="sites">Ids of the sites by name.</param>
/// <param name="accounts">Ids of the accounts by name; a worker of the package who has none stays a name.</param>
/// <param name="workers">
/// Who works with young people, at which site and in which part: a package tells of no assessment, so a peer mentor below
/// the practitioner stage leads nobody by it.
/// </param>
internal sealed class PackageRecords(Sealer sealer, NameSearch search, ReferenceBook references, Dictionary<string, Guid> sites, Dictionary<string, Guid> accounts, IReadOnlyDictionary<Guid, (Guid Site, AllocationPart Part)> workers, DateTime now)
{
    private readonly HashSet<(Guid Site, Guid Worker)> _allocated = [];
    private List<object> rows = [];

    /// <summary>Who was given somebody to work with, by the site of the young person.</summary>
    public IReadOnlySet<(Guid Site, Guid Worker)> Allocated => _allocated;

    public PackedRecord Of(PackagePerson from)
    {
        rows = [];
        var id = Ids.New();
        var key = sealer.NewKey(id);
        var words = sealer.WordsOf(key);
        var person = Person(from, id, key, words);
        rows.AddRange([person, key]);
        foreach (var referral in from.Referrals)
            AddReferral(referral, id);
        foreach (var plan in from.Plans)
            AddPlan(plan, id);
        AddHistory(from, id);
        AddWorker(from, person);
        var tokens = search.TokensOf(from.Row.GivenName, from.Row.FamilyName, null).Select(t => new NameToken { YoungPersonId = id, Token = t });
        return new(person, words, rows, [.. tokens]);
    }

    private YoungPerson Person(PackagePerson from, Guid id, PersonKey key, PersonWords words)
    {
        var row = from.Row;
        var site = Site(row.Site ?? from.Referrals.LastOrDefault()?.Row.Site);
        return new YoungPerson
        {
            Id = id,
            Reference = references.Next(site),
            PackageId = row.Id,
            SiteId = site,
            Key = key,
            GivenName = words.SealText(row.GivenName ?? ""),
            FamilyName = words.SealText(row.FamilyName ?? ""),
            DateOfBirth = row.DateOfBirth,
            Gender = row.Gender,
            Ethnicity = row.Ethnicity,
            Disability = row.Disability,
            Language = row.Language,
            Postcode = words.Seal(row.Postcode),
            CreatedAt = now,
        };
    }

    private void AddReferral(PackageReferral from, Guid person)
    {
        var row = from.Row;
        var referral = new Referral
        {
            YoungPersonId = person,
            Reference = $"R-{Ids.New():N}",
            PackageId = row.Id,
            SiteId = Site(row.Site),
            ReferredOn = row.ReferredOn,
            ReferredBy = row.ReferredBy,
            Status = StatusOf(row),
            Decision = row.Decision,
            DecidedOn = row.DecidedOn,
            ClosedOn = row.ClosedOn,
            ClosureReason = row.ClosureReason,
            CreatedAt = row.ReferredOn?.StartUtc() ?? now,
        };
        rows.Add(referral);
        foreach (var reason in from.Reasons.Distinct())
            rows.Add(new ReferralReason { ReferralId = referral.Id, YoungPersonId = person, Reason = reason });
        if (referral.Status == ReferralStatus.OnHold)
            rows.Add(new Hold { ReferralId = referral.Id, YoungPersonId = person, From = row.DecidedOn ?? row.ReferredOn ?? now.ToLondonDay(), AccountId = null });
    }

    private void AddPlan(PackagePlan from, Guid person)
    {
        var plan = new InterventionPlan { YoungPersonId = person, PackageId = from.Row.Id, AgreedOn = from.Row.AgreedOn, ContactsPerWeek = from.Row.ContactsPerWeek, CrisisSupport = from.Row.CrisisSupport, At = now };
        rows.Add(plan);
        foreach (var topic in from.Topics.Distinct())
            rows.Add(new PlanTopic { PlanId = plan.Id, YoungPersonId = person, Topic = topic });
    }

    private void AddHistory(PackagePerson from, Guid person)
    {
        foreach (var row in from.Education)
            rows.Add(new EducationRecord { YoungPersonId = person, RecordedOn = row.RecordedOn, Setting = row.Setting });
        foreach (var row in from.Agencies)
            rows.Add(new AgencyInvolvement { YoungPersonId = person, Agency = row.Agency ?? Options.BuiltInLists.NotKnown, StartedOn = row.StartedOn, EndedOn = row.EndedOn });
        foreach (var row in from.Outcomes)
            rows.Add(new OutcomeMeasure { YoungPersonId = person, Measure = row.Measure ?? Options.BuiltInLists.NotKnown, RecordedOn = row.RecordedOn, Value = row.Value });
        foreach (var row in from.Contacts)
            rows.Add(Contact(row, person));
    }

    private Contact Contact(ContactRow row, Guid person) => new()
    {
        YoungPersonId = person,
        PackageId = row.Id,
        HappenedAt = row.HappenedAt?.Utc() ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        WhenKnown = row.HappenedAt is not { } at ? WhenKnown.NotKnown : at.TimeKnown ? WhenKnown.ToTheMinute : WhenKnown.ToTheDay,
        Kind = row.Kind ?? Options.BuiltInLists.NotKnown,
        // A kind that nobody wrote down is never taken for a contact.
        Reached = row.Kind is not (null or Recording.Attempt),
        Way = row.Way,
        Place = row.Place,
        Minutes = row.Minutes,
        Outcome = row.Outcome,
        AccountId = row.Worker is not null && accounts.TryGetValue(row.Worker, out var account) ? account : null,
        WorkerName = row.Worker,
        RecordedAt = now,
    };

    // The worker of the latest contact takes the case on, where they work at its site now and their stage allows it. Nobody is
    // chosen while a referral waits for its referrer's answer, or once it is signposted elsewhere.
    private void AddWorker(PackagePerson from, YoungPerson person)
    {
        if (from.Referrals.Count > 0 && from.Referrals.TrueForAll(r => StatusOf(r.Row) is ReferralStatus.MoreAsked or ReferralStatus.Signposted))
            return;
        var latest = from.Contacts.Where(c => c.Worker is not null && accounts.TryGetValue(c.Worker, out var id) && workers.TryGetValue(id, out var at) && at.Site == person.SiteId).MaxBy(c => c.HappenedAt?.Local);
        if (latest is null)
            return;
        var worker = accounts[latest.Worker!];
        _allocated.Add((person.SiteId, worker));
        rows.Add(new Allocation { YoungPersonId = person.Id, AccountId = worker, Part = workers[worker].Part, From = from.Contacts.Min(c => c.HappenedAt?.Day) ?? now.ToLondonDay() });
    }

    private Guid Site(string? name) => sites[name ?? EvaluationTables.SiteNotKnown];

    private static ReferralStatus StatusOf(ReferralRow row) => (row.Status, row.Decision) switch
    {
        (null, _) => ReferralStatus.NotKnown,
        ("on_hold", _) => ReferralStatus.OnHold,
        ("closed", "signposted") when row.ClosureReason is null => ReferralStatus.Signposted,
        ("closed", _) => ReferralStatus.Closed,
        (_, "more_asked") => ReferralStatus.MoreAsked,
        _ => ReferralStatus.Open,
    };
}
