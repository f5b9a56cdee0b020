using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>Tables and change for those outside the service: counted, protected, looked at beside all that was given before, and written down.</summary>
public sealed class GivingOut(DatabaseTables tables, ChangeReadings change, ReleaseLedger ledger)
{
    private const string TablesKind = "tables";
    private const string ChangeKind = "change";
    private const string OffendingKind = "offending";

    // Results on offending have no period of their own: any two of the same sites are held against each other.
    private static readonly DateOnly Always = new(1900, 1, 1), Ever = new(2999, 12, 31);

    /// <exception cref="RuleException">With figures given before these would tell of a few people.</exception>
    public Task<Given<ProtectedTables>> TablesAsync(Guid? by, TablesRequest request, ReleaseProfile profile, CancellationToken cancel) => ledger.GiveAsync(by, TablesKind, request, profile, async asked =>
    {
        var counted = await tables.CountAsync(asked, cancel);
        var released = TableProtection.Apply(counted, profile);
        return new Leaving<ProtectedTables>(released, SitesOf(counted), released.Figures);
    }, cancel);

    /// <exception cref="RuleException">With figures given before these would tell of a few people.</exception>
    public Task<Given<ReleasedChange>> ChangeAsync(Guid? by, TablesRequest request, ReleaseProfile profile, CancellationToken cancel) => ledger.GiveAsync(by, ChangeKind, request, profile, async asked =>
    {
        var counted = await change.CountAsync(asked, cancel);
        var released = ReleasedChange.Of(counted, profile);
        return new Leaving<ReleasedChange>(released, counted.Sites, released.Figures);
    }, cancel);

    /// <summary>A result on offending read by somebody outside: two that differ by a few people or offences would tell of them.</summary>
    /// <exception cref="RuleException">With results read before this one would tell of a few people.</exception>
    public Task OffendingAsync(Guid by, OffendingRun run, ReleasedOffending released, ReleaseProfile profile, CancellationToken cancel)
    {
        var sites = released.AllSites.Order(StringComparer.Ordinal).ToList();
        return ledger.GiveAsync(by, $"{OffendingKind}{TableRelease.OfOne}{run.Number}", new TablesRequest(Always, Ever, sites), profile,
            _ => Task.FromResult(new Leaving<int>(run.Number, sites, [.. released.Figures($"{run.MonthsBefore} months before {run.IndexDateIs}", $"{run.MonthsAfter} months after {run.IndexDateIs}")])), cancel);
    }

    /// <summary>The tables that were given before under a profile.</summary>
    public Task<IReadOnlyList<TablesRequest>> TablesGivenAsync(ReleaseProfile profile, CancellationToken cancel) => ledger.GivenAsync(TablesKind, profile, cancel);

    /// <summary>The change that was given before under a profile.</summary>
    public Task<IReadOnlyList<TablesRequest>> ChangeGivenAsync(ReleaseProfile profile, CancellationToken cancel) => ledger.GivenAsync(ChangeKind, profile, cancel);

    private static IReadOnlyList<string> SitesOf(EvaluationTables counted) =>
        [.. counted.Cells.Where(cell => cell.Table > 2).Select(cell => cell.Site).Distinct().Where(site => site != EvaluationTables.Overall)];
}
