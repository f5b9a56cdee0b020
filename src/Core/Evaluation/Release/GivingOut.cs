using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>Tables and change for those outside the service: counted, protected, looked at beside all that was given before, and written down.</summary>
public sealed class GivingOut(DatabaseTables tables, ChangeReadings change, ReleaseLedger ledger)
{
    private const string TablesKind = "tables";
    private const string ChangeKind = "change";

    /// <exception cref="RuleException">With figures given before these would tell of a few people.</exception>
    public Task<Given<ProtectedTables>> TablesAsync(Guid? by, TablesRequest request, ReleaseProfile profile, CancellationToken cancel) => ledger.GiveAsync(by, TablesKind, request, profile, async () =>
    {
        var counted = await tables.CountAsync(request, cancel);
        var released = TableProtection.Apply(counted, profile);
        return new Leaving<ProtectedTables>(released, SitesOf(counted), released.Figures);
    }, cancel);

    /// <exception cref="RuleException">With figures given before these would tell of a few people.</exception>
    public Task<Given<ReleasedChange>> ChangeAsync(Guid? by, TablesRequest request, ReleaseProfile profile, CancellationToken cancel) => ledger.GiveAsync(by, ChangeKind, request, profile, async () =>
    {
        var counted = await change.CountAsync(request, cancel);
        var released = ReleasedChange.Of(counted, profile);
        return new Leaving<ReleasedChange>(released, counted.Sites, released.Figures);
    }, cancel);

    /// <summary>The tables that were given before under a profile.</summary>
    public Task<IReadOnlyList<TablesRequest>> TablesGivenAsync(ReleaseProfile profile, CancellationToken cancel) => ledger.GivenAsync(TablesKind, profile, cancel);

    /// <summary>The change that was given before under a profile.</summary>
    public Task<IReadOnlyList<TablesRequest>> ChangeGivenAsync(ReleaseProfile profile, CancellationToken cancel) => ledger.GivenAsync(ChangeKind, profile, cancel);

    private static IReadOnlyList<string> SitesOf(EvaluationTables counted) =>
        [.. counted.Cells.Where(cell => cell.Table > 2).Select(cell => cell.Site).Distinct().Where(site => site != EvaluationTables.Overall)];
}
