using Steadfast.Core.Options;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>
/// Takes a service's rows one by one and counts Tables 2 to 7 by the rules of the report. Rows come numbered from 0
/// (young people, referrals, plans), a row after those it names; days are day numbers and codes are positions in their
/// list, -1 where not known. Whatever the source, package or database, these are the rules. For one thread.
/// </summary>
public sealed class TableCounter
{
    private const int NotKnown = -1;
    private static readonly int Closed = BuiltInLists.PositionOf(BuiltInLists.ReferralStatuses, "closed");
    private readonly TableLists _lists;
    private readonly int _from;
    private readonly int _to;
    private readonly byte _sourceNotKnown;
    private readonly byte _closureNotKnown;
    private readonly Growing<int> _planOwners = new();
    private long _undatedReferrals;
    private long _undatedSettings;
    private long _undatedPlans;

    /// <exception cref="ArgumentException">The last day is before the first, or a list is too long.</exception>
    public TableCounter(TablesRequest request, TableLists? lists = null)
    {
        if (request.To < request.From)
            throw new ArgumentException("the period's last day is before its first", nameof(request));
        Request = request;
        _lists = lists ?? TableLists.BuiltIn;
        if (new[] { _lists.Reasons, _lists.Agencies, _lists.Topics }.Any(l => l.Count > TableLists.MostCodes))
            throw new ArgumentException($"a list has more than {TableLists.MostCodes} codes", nameof(lists));
        _from = request.From.DayNumber;
        _to = request.To.DayNumber;
        _sourceNotKnown = Position(_lists.Sources);
        _closureNotKnown = Position(_lists.ClosureReasons);
    }

    internal TablesRequest Request { get; }

    internal TableLists Lists => _lists;

    internal Growing<PersonFacts> People { get; } = new();

    internal Growing<ReferralFacts> Referrals { get; } = new();

    /// <param name="person">The young person's number.</param>
    /// <param name="bornOn">Date of birth.</param>
    /// <param name="gender">Position in <see cref="BuiltInLists.Genders"/>.</param>
    /// <param name="ethnicity">Position in <see cref="BuiltInLists.Ethnicities"/>.</param>
    public void AddYoungPerson(int person, int bornOn, int gender, int ethnicity)
    {
        ref var facts = ref People[person];
        facts.BornOn = bornOn + 1;
        facts.Gender = (byte)(gender + 1);
        facts.Ethnicity = (byte)(ethnicity + 1);
    }

    /// <param name="referral">The referral's number.</param>
    /// <param name="person">The young person referred, or -1.</param>
    /// <param name="site">The number of its site, as in the names given to <see cref="Count"/>.</param>
    /// <param name="referredOn">The day.</param>
    /// <param name="referredBy">Position in the sources; -1 counts as not known.</param>
    /// <param name="status">Position in <see cref="BuiltInLists.ReferralStatuses"/>.</param>
    /// <param name="closedOn">The day of closing.</param>
    /// <param name="closureReason">Position in the closure reasons; -1 counts as not known.</param>
    public void AddReferral(int referral, int person, int site, int referredOn, int referredBy, int status, int closedOn, int closureReason)
    {
        ref var facts = ref Referrals[referral];
        facts.Counts = referredOn == NotKnown || (referredOn >= _from && referredOn <= _to);
        if (!facts.Counts)
            return;
        facts.Person = person;
        facts.Site = site + 1;
        facts.ReferredOn = referredOn;
        facts.Source = referredBy == NotKnown ? _sourceNotKnown : (byte)referredBy;
        facts.ClosureReason = closureReason == NotKnown ? _closureNotKnown : (byte)closureReason;
        facts.State = StateOnLastDay(status, closedOn);
        if (referredOn == NotKnown)
            _undatedReferrals++;
        if (person != NotKnown)
            KeepLatest(ref People[person], referral, referredOn);
    }

    /// <summary>The same reason twice counts once.</summary>
    public void AddReason(int referral, int reason)
    {
        if (referral != NotKnown && reason != NotKnown)
            Referrals[referral].Reasons |= 1UL << reason;
    }

    /// <summary>The latest setting recorded by the last day counts; of two on one day, the one added later.</summary>
    public void AddEducation(int person, int recordedOn, int setting)
    {
        if (recordedOn == NotKnown)
            _undatedSettings++;
        if (person == NotKnown || setting == NotKnown || recordedOn == NotKnown || recordedOn > _to)
            return;
        ref var facts = ref People[person];
        if (facts.Setting != 0 && recordedOn < facts.SettingOn)
            return;
        facts.SettingOn = recordedOn;
        facts.Setting = (byte)(setting + 1);
    }

    /// <summary>Counts when involved on the last day: started by then or start not known, and not ended by then.</summary>
    public void AddAgency(int person, int agency, int startedOn, int endedOn)
    {
        if (person != NotKnown && agency != NotKnown && startedOn <= _to && (endedOn == NotKnown || endedOn > _to))
            People[person].Agencies |= 1UL << agency;
    }

    /// <summary>Counts when agreed by the last day.</summary>
    public void AddPlan(int plan, int person, int agreedOn)
    {
        if (agreedOn == NotKnown)
            _undatedPlans++;
        var counts = person != NotKnown && agreedOn != NotKnown && agreedOn <= _to;
        _planOwners[plan] = counts ? person + 1 : 0;
        if (counts)
            People[person].HasPlan = true;
    }

    /// <summary>A topic of a plan added before; the same topic twice counts once.</summary>
    public void AddTopic(int plan, int topic)
    {
        if (plan != NotKnown && topic != NotKnown && _planOwners[plan] is var owner and > 0)
            People[owner - 1].Topics |= 1UL << topic;
    }

    /// <summary>The tables of the rows added so far.</summary>
    /// <param name="siteNames">The names of the sites by their numbers.</param>
    public EvaluationTables Count(IReadOnlyList<string> siteNames)
    {
        var sites = TableSites.Of(this, siteNames);
        List<TableCell> cells = [.. Demographics.Of(this, sites), .. new CaseTally(this, sites).Cells()];
        var notes = new TablesNotes(_undatedReferrals, sites.UnknownStatuses, _undatedSettings, _undatedPlans, sites.NotFound);
        return new EvaluationTables(Request with { Sites = sites.Names }, cells, notes);
    }

    /// <summary>The numbers of the referrals that a count of Tables 3 to 7 is made of, in the order they were added.</summary>
    /// <param name="siteNames">The names of the sites by their numbers.</param>
    /// <param name="row">The row's name, <c>reason: weapon_use</c> say.</param>
    /// <param name="site">A site, or <see cref="EvaluationTables.Overall"/>.</param>
    public IReadOnlyList<int> Members(IReadOnlyList<string> siteNames, string row, string site) =>
        new CaseTally(this, TableSites.Of(this, siteNames), remember: true).Members(row, site);

    private static byte Position(IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
            if (codes[i] == BuiltInLists.NotKnown)
                return (byte)i;
        throw new ArgumentException($"the list {string.Join(", ", codes)} has no {BuiltInLists.NotKnown}", nameof(codes));
    }

    /// <summary>Open means open or on hold on the last day: a case closed after it was still open then. Closed on a day nobody knows is closed.</summary>
    private CaseState StateOnLastDay(int status, int closedOn) => status switch
    {
        NotKnown when closedOn == NotKnown => CaseState.NotKnown,
        _ when status != NotKnown && status != Closed => CaseState.Open,
        _ => closedOn > _to ? CaseState.Open : CaseState.Closed,
    };

    private void KeepLatest(ref PersonFacts person, int referral, int referredOn)
    {
        if (person.LatestReferral == 0 || referredOn >= Referrals[person.LatestReferral - 1].ReferredOn)
            person.LatestReferral = referral + 1;
    }
}
