using Steadfast.Core.Access;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Workforce;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Pages.Figures;

/// <summary>
/// The tables as a signed-in person may see them: whole for those who run the service, protected for everyone else
/// (rule 9). Screens and downloads show the same result.
/// </summary>
public sealed class ServiceFigures(DatabaseTables tables, ChangeReadings change, GivingOut giving)
{
    /// <summary>What steering members and evaluators see: counts of 1 to 4 hidden, and what would give them away.</summary>
    private static readonly ReleaseProfile Outside = ReleaseProfile.Below(5);

    public static bool SeesWhole(Viewer viewer) => viewer.Role is Role.ServiceManager or Role.NationalLead;

    /// <exception cref="RuleException">Beside figures given before, these would tell of a few people.</exception>
    public async Task<ReleasedTables> ForAsync(Viewer viewer, TablesRequest request, CancellationToken cancel) => SeesWhole(viewer)
        ? ReleasedTables.Whole(await tables.CountAsync(request, cancel))
        : (await giving.TablesAsync(viewer.AccountId, request, Outside, cancel)).Content.Tables;

    /// <summary>Change on every measure, as this person may see it.</summary>
    /// <exception cref="RuleException">Beside figures given before, these would tell of a few people.</exception>
    public async Task<ReleasedChange> ChangeAsync(Viewer viewer, TablesRequest request, CancellationToken cancel) => SeesWhole(viewer)
        ? ReleasedChange.Of(await change.CountAsync(request, cancel), ReleaseProfile.None)
        : (await giving.ChangeAsync(viewer.AccountId, request, Outside, cancel)).Content;

    /// <summary>What those outside may ask for again.</summary>
    public Task<IReadOnlyList<TablesRequest>> TablesGivenAsync(CancellationToken cancel) => giving.TablesGivenAsync(Outside, cancel);

    /// <summary>The same of change.</summary>
    public Task<IReadOnlyList<TablesRequest>> ChangeGivenAsync(CancellationToken cancel) => giving.ChangeGivenAsync(Outside, cancel);
}
