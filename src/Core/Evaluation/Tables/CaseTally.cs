namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Counts Tables 3 to 7: referrals, open cases and cases with a plan, by site.</summary>
internal sealed class CaseTally
{
    private readonly TableCounter _counter;
    private readonly TableSites _sites;
    private readonly bool _remember;
    private readonly CountRow _referrals, _open, _closed, _inEducation, _planned;
    private readonly CountRow[] _sources, _closureReasons, _reasons, _settings, _agencies, _topics;
    private int _referral;

    /// <param name="remember">Keep which referrals each count is made of, for leading from a figure to its cases.</param>
    public CaseTally(TableCounter counter, TableSites sites, bool remember = false)
    {
        _remember = remember;
        _counter = counter;
        _sites = sites;
        (_referrals, _open, _closed, _inEducation, _planned) = (New(), New(), New(), New(), New());
        var lists = counter.Lists;
        (_sources, _closureReasons, _reasons) = (News(lists.Sources), News(lists.ClosureReasons), News(lists.Reasons));
        (_settings, _agencies, _topics) = (News(lists.Settings), News(lists.Agencies), News(lists.Topics));
        for (var i = 0; i < counter.Referrals.Count; i++)
        {
            ref var referral = ref counter.Referrals[_referral = i];
            if (referral.Counts && sites.PlaceOf(in referral) is var place and >= 0)
                Add(in referral, place);
        }
    }

    public IEnumerable<TableCell> Cells() => Rows().SelectMany(row => Cells(row.Table, row.Name, row.Count, row.Of));

    /// <summary>The referrals counted in a row at a site, or at all of them; none when there is no such row.</summary>
    public IReadOnlyList<int> Members(string name, string site)
    {
        var row = Rows().FirstOrDefault(r => r.Name == name).Count;
        return row is null ? [] : site == EvaluationTables.Overall ? row.AllMembers : row.MembersAt(_sites.Names.ToList().IndexOf(site));
    }

    private IEnumerable<(int Table, string Name, CountRow Count, CountRow Of)> Rows()
    {
        var lists = _counter.Lists;
        return [
            .. Table(3, "referred_by", lists.Sources, _sources, _referrals),
            (3, "referred_by: total", _referrals, _referrals),
            (3, "status: open", _open, _referrals),
            (3, "status: closed", _closed, _referrals),
            .. Table(3, "closure_reason", lists.ClosureReasons, _closureReasons, _closed),
            .. Table(4, "reason", lists.Reasons, _reasons, _open),
            .. Table(5, "setting", lists.Settings, _settings, _open),
            (5, "setting: total", _inEducation, _open),
            .. Table(6, "agency", lists.Agencies, _agencies, _open),
            .. Table(7, "topic", lists.Topics, _topics, _planned)];
    }

    private void Add(in ReferralFacts referral, int place)
    {
        _referrals.Add(place, _referral);
        _sources[referral.Source].Add(place, _referral);
        if (referral.State == CaseState.Closed)
        {
            _closed.Add(place, _referral);
            _closureReasons[referral.ClosureReason].Add(place, _referral);
        }
        if (referral.State == CaseState.Open)
            AddOpen(in referral, place);
    }

    private void AddOpen(in ReferralFacts referral, int place)
    {
        _open.Add(place, _referral);
        AddEach(_reasons, referral.Reasons, place);
        if (referral.Person < 0)
            return;
        ref var person = ref _counter.People[referral.Person];
        if (person.Setting > 0)
        {
            _settings[person.Setting - 1].Add(place, _referral);
            _inEducation.Add(place, _referral);
        }
        AddEach(_agencies, person.Agencies, place);
        if (person.HasPlan)
        {
            _planned.Add(place, _referral);
            AddEach(_topics, person.Topics, place);
        }
    }

    private void AddEach(CountRow[] rows, ulong bits, int place)
    {
        for (; bits != 0; bits &= bits - 1)
            rows[System.Numerics.BitOperations.TrailingZeroCount(bits)].Add(place, _referral);
    }

    private static IEnumerable<(int, string, CountRow, CountRow)> Table(int table, string name, IReadOnlyList<string> codes, CountRow[] rows, CountRow of) =>
        codes.Select((code, i) => (table, $"{name}: {code}", rows[i], of));

    private IEnumerable<TableCell> Cells(int table, string name, CountRow row, CountRow of) =>
        [.. _sites.Names.Select((site, i) => Cell(table, name, site, row[i], of[i])), Cell(table, name, EvaluationTables.Overall, row.Sum, of.Sum)];

    private static TableCell Cell(int table, string name, string site, long n, long of) =>
        new(table, name, site, n, of, of == 0 ? null : Fraction.Of(100 * n, of).RoundedHalfUp);

    private CountRow New() => new(_sites.Names.Count, _remember);

    private CountRow[] News(IReadOnlyList<string> codes) => [.. codes.Select(_ => New())];

    /// <summary>One count for each site, and where wanted what it is made of.</summary>
    private sealed class CountRow(int sites, bool remember)
    {
        private readonly long[] _counts = new long[sites];
        private readonly List<(int Place, int Referral)>? _members = remember ? [] : null;

        public long this[int place] => _counts[place];

        public long Sum => _counts.Sum();

        public IReadOnlyList<int> AllMembers => [.. (_members ?? []).Select(m => m.Referral)];

        public IReadOnlyList<int> MembersAt(int place) => [.. (_members ?? []).Where(m => m.Place == place).Select(m => m.Referral)];

        public void Add(int place, int referral)
        {
            _counts[place]++;
            _members?.Add((place, referral));
        }
    }
}
