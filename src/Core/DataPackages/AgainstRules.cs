using Steadfast.Core.Engagement;
using Steadfast.Core.Files;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Counts rows that a rule of the service would refuse today. A package may hold them all the same, being the past as it
/// was written down: they come in as they stand, and each rule is said once with the first line that goes against it.
/// </summary>
internal sealed class AgainstRules(DateOnly today)
{
    private static readonly RuleException NotYet = Details.NotYet();
    private static readonly RuleException BornLater = Details.BornLater();
    private static readonly RuleException BornTooEarly = Details.BornTooEarly();
    private static readonly RuleException NoReason = ComingAndGoing.NoReason();
    private static readonly RuleException AlreadyWithThem = Involvements.AlreadyWithThem();
    private readonly List<Found> _found = [];
    private readonly HashSet<(int Person, int Agency)> _agenciesNow = [];
    private int[] _births = [];

    /// <summary>Counts a block of a file's rows. Files come in the order of <see cref="PackageFiles.All"/>, blocks in the file's.</summary>
    public void Count(FileDefinition file, DecodedRows rows)
    {
        foreach (var column in file.Columns)
            CountOfItself(file, column, rows);
        if (file == PackageFiles.YoungPeople)
            KeepBirths(rows);
        else if (file.Columns.Any(c => c.Of == PackageFiles.YoungPeople.Name))
            CountBeforeBirth(file, rows);
        if (file == PackageFiles.Referrals)
            CountReferrals(rows);
        if (file == PackageFiles.Agencies)
            CountAgencies(rows);
    }

    /// <param name="file">The file, all of which has been counted.</param>
    /// <param name="shown">Its name for people.</param>
    public IEnumerable<Fault> Notices(FileDefinition file, string shown) =>
        _found.Where(found => found.File == file).Select(found => new Fault(shown, found.Line, found.Column, found.Rows switch
        {
            1 => $"{found.Rule.Sentence} No form would take what stands here; it comes in as it stands.",
            2 => $"{found.Rule.Sentence} No form would take what stands here and in 1 row more; they come in as they stand.",
            _ => $"{found.Rule.Sentence} No form would take what stands here and in {found.Rows - 1} rows more; they come in as they stand.",
        }));

    // Days after today, numbers beyond the usual.
    private void CountOfItself(FileDefinition file, ColumnDefinition column, DecodedRows rows)
    {
        var (least, most) = column.Type is ColumnType.Date or ColumnType.Moment ? (0, today.DayNumber) : column.Usual ?? (0, int.MaxValue);
        var values = rows.Column(column.Name);
        for (var row = 0; row < values.Length; row++)
            if (values[row] != DecodedRows.NotKnown && (values[row] < least || values[row] > most))
                Add(file, column.Name, rows.Lines[row], column.Rule ?? NotYet);
    }

    private void KeepBirths(DecodedRows rows)
    {
        var births = rows.Column("date_of_birth");
        for (var row = 0; row < births.Length; row++)
        {
            var person = rows.RowNumbers[row];
            if (person >= _births.Length)
                Array.Resize(ref _births, Math.Max(256, 2 * person + 1));
            if (person >= 0)
                _births[person] = births[row];
            if (births[row] != DecodedRows.NotKnown && births[row] < today.AddYears(-Details.OldestEver).DayNumber)
                Add(PackageFiles.YoungPeople, "date_of_birth", rows.Lines[row], BornTooEarly);
        }
    }

    private void CountBeforeBirth(FileDefinition file, DecodedRows rows)
    {
        var people = rows.Column("young_person_id");
        foreach (var column in file.Columns.Where(c => c.Type is ColumnType.Date or ColumnType.Moment))
        {
            var days = rows.Column(column.Name);
            for (var row = 0; row < days.Length; row++)
                if (days[row] != DecodedRows.NotKnown && people[row] >= 0 && people[row] < _births.Length && days[row] < _births[people[row]])
                    Add(file, column.Name, rows.Lines[row], BornLater);
        }
    }

    private void CountReferrals(DecodedRows rows)
    {
        var statuses = rows.Column("status");
        var decisions = rows.Column("decision");
        var decided = rows.Column("decided_on");
        var closed = rows.Column("closed_on");
        var reasons = rows.Column("closure_reason");
        for (var row = 0; row < statuses.Length; row++)
        {
            var status = Codes.StatusOf(statuses[row]);
            var decision = Codes.DecisionOf(decisions[row]);
            var reason = reasons[row] == Codes.NotKnownReason ? DecodedRows.NotKnown : reasons[row];
            var closes = closed[row] != DecodedRows.NotKnown || reason != DecodedRows.NotKnown;
            if (status is ReferralStatus.Open or ReferralStatus.OnHold && closes)
                Add(PackageFiles.Referrals, "status", rows.Lines[row], ReferralMoves.NoSuchMove(ReferralStatus.Closed, status));
            // Signposted elsewhere is written down as closed for no reason of its own.
            if (status == ReferralStatus.Closed && reason == DecodedRows.NotKnown && decision != ReferralStatus.Signposted)
                Add(PackageFiles.Referrals, "closure_reason", rows.Lines[row], NoReason);
            if (Contradicts(decision, status, reason != DecodedRows.NotKnown))
                Add(PackageFiles.Referrals, "decision", rows.Lines[row], ReferralMoves.NoSuchMove(decision, status));
            if (closed[row] != DecodedRows.NotKnown && decided[row] > closed[row])
                Add(PackageFiles.Referrals, "decided_on", rows.Lines[row], ReferralMoves.NoSuchMove(ReferralStatus.Closed, decision));
        }
    }

    // An open referral whose referrer was asked for more still waits for the answer.
    private static bool Contradicts(ReferralStatus decision, ReferralStatus status, bool hasReason) => decision switch
    {
        ReferralStatus.MoreAsked => status is ReferralStatus.OnHold or ReferralStatus.Closed,
        ReferralStatus.Signposted => status is ReferralStatus.Open or ReferralStatus.OnHold || (status == ReferralStatus.Closed && hasReason),
        _ => false,
    };

    private void CountAgencies(DecodedRows rows)
    {
        var people = rows.Column("young_person_id");
        var agencies = rows.Column("agency");
        var ended = rows.Column("ended_on");
        for (var row = 0; row < people.Length; row++)
            if (ended[row] == DecodedRows.NotKnown && agencies[row] != DecodedRows.NotKnown && !_agenciesNow.Add((people[row], agencies[row])))
                Add(PackageFiles.Agencies, "agency", rows.Lines[row], AlreadyWithThem);
    }

    private void Add(FileDefinition file, string column, long line, RuleException rule)
    {
        var found = _found.Find(f => f.File == file && f.Column == column && f.Rule.Message == rule.Message);
        if (found is null)
            _found.Add(found = new(file, column, line, rule));
        found.Rows++;
    }

    private sealed record Found(FileDefinition File, string Column, long Line, RuleException Rule)
    {
        public long Rows { get; set; }
    }

    /// <summary>What the numbers of decoded codes stand for.</summary>
    private static class Codes
    {
        public static readonly int NotKnownReason = BuiltInLists.PositionOf(BuiltInLists.ClosureReasons, BuiltInLists.NotKnown);

        private static readonly int OnHold = BuiltInLists.PositionOf(BuiltInLists.ReferralStatuses, "on_hold");
        private static readonly int Closed = BuiltInLists.PositionOf(BuiltInLists.ReferralStatuses, "closed");
        private static readonly int Accepted = BuiltInLists.PositionOf(BuiltInLists.TriageDecisions, "accepted");
        private static readonly int MoreAsked = BuiltInLists.PositionOf(BuiltInLists.TriageDecisions, "more_asked");

        public static ReferralStatus StatusOf(int status) =>
            status == DecodedRows.NotKnown ? ReferralStatus.NotKnown : status == OnHold ? ReferralStatus.OnHold : status == Closed ? ReferralStatus.Closed : ReferralStatus.Open;

        /// <summary>Where the decision leads; received where it is not known.</summary>
        public static ReferralStatus DecisionOf(int decision) =>
            decision == DecodedRows.NotKnown ? ReferralStatus.Received : decision == Accepted ? ReferralStatus.Waiting : decision == MoreAsked ? ReferralStatus.MoreAsked : ReferralStatus.Signposted;
    }
}
