namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Counts Tables 3 to 7: referrals, open cases and cases with a plan, by site.</summary>
internal sealed class CaseTally
{
    private readonly TableCounter _counter;
    private readonly TableSites _sites;
    private readonly CountRow _referrals, _open, _closed, _inEducation, _planned;
    private readonly CountRow[] _sources, _closureReasons, _reasons, _settings, _agencies, _topics;

    public CaseTally(TableCounter counter, TableSites sites)
    {
        _counter = counter;
        _sites = sites;
        (_referrals, _open, _closed, _inEducation, _planned) = (New(), New(), New(), New(), New());
        var lists = counter.Lists;
        (_sources, _closureReasons, _reasons) = (Rows(lists.Sources), Rows(lists.ClosureReasons), Rows(lists.Reasons));
        (_settings, _agencies, _topics) = (Rows(lists.Settings), Rows(lists.Agencies), Rows(lists.Topics));
        for (var i = 0; i < counter.Referrals.Count; i++)
        {
            ref var referral = ref counter.Referrals[i];
            if (referral.Counts && sites.PlaceOf(in referral) is var place and >= 0)
                Add(in referral, place);
        }
    }

    public IEnumerable<TableCell> Cells()
    {
        var lists = _counter.Lists;
        return [
            .. Table(3, "referred_by", lists.Sources, _sources, _referrals),
            .. Row(3, "referred_by: total", _referrals, _referrals),
            .. Row(3, "status: open", _open, _referrals),
            .. Row(3, "status: closed", _closed, _referrals),
            .. Table(3, "closure_reason", lists.ClosureReasons, _closureReasons, _closed),
            .. Table(4, "reason", lists.Reasons, _reasons, _open),
            .. Table(5, "setting", lists.Settings, _settings, _open),
            .. Row(5, "setting: total", _inEducation, _open),
            .. Table(6, "agency", lists.Agencies, _agencies, _open),
            .. Table(7, "topic", lists.Topics, _topics, _planned)];
    }

    private void Add(in ReferralFacts referral, int place)
    {
        _referrals.Add(place);
        _sources[referral.Source].Add(place);
        if (referral.State == CaseState.Closed)
        {
            _closed.Add(place);
            _closureReasons[referral.ClosureReason].Add(place);
        }
        if (referral.State == CaseState.Open)
            AddOpen(in referral, place);
    }

    private void AddOpen(in ReferralFacts referral, int place)
    {
        _open.Add(place);
        AddEach(_reasons, referral.Reasons, place);
        if (referral.Person < 0)
            return;
        ref var person = ref _counter.People[referral.Person];
        if (person.Setting > 0)
        {
            _settings[person.Setting - 1].Add(place);
            _inEducation.Add(place);
        }
        AddEach(_agencies, person.Agencies, place);
        if (person.HasPlan)
        {
            _planned.Add(place);
            AddEach(_topics, person.Topics, place);
        }
    }

    private static void AddEach(CountRow[] rows, ulong bits, int place)
    {
        for (; bits != 0; bits &= bits - 1)
            rows[System.Numerics.BitOperations.TrailingZeroCount(bits)].Add(place);
    }

    private IEnumerable<TableCell> Table(int table, string name, IReadOnlyList<string> codes, CountRow[] rows, CountRow of) =>
        codes.SelectMany((code, i) => Row(table, $"{name}: {code}", rows[i], of));

    private IEnumerable<TableCell> Row(int table, string name, CountRow row, CountRow of) =>
        [.. _sites.Names.Select((site, i) => Cell(table, name, site, row[i], of[i])), Cell(table, name, EvaluationTables.Overall, row.Sum, of.Sum)];

    private static TableCell Cell(int table, string name, string site, long n, long of) =>
        new(table, name, site, n, of, of == 0 ? null : Fraction.Of(100 * n, of).RoundedHalfUp);

    private CountRow New() => new(_sites.Names.Count);

    private CountRow[] Rows(IReadOnlyList<string> codes) => [.. codes.Select(_ => New())];

    /// <summary>One count for each site.</summary>
    private sealed class CountRow(int sites)
    {
        private readonly long[] _counts = new long[sites];

        public long this[int place] => _counts[place];

        public long Sum => _counts.Sum();

        public void Add(int place) => _counts[place]++;
    }
}
