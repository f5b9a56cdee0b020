using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Steadfast.Core.Access;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Workforce;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Pages.Figures;

/// <summary>
/// The tables as a signed-in person may see them: whole for those who run the service, protected for everyone else
/// (rule 9). Screens and downloads show the same result.
/// </summary>
public sealed class ServiceFigures(DatabaseTables tables, IMemoryCache cache)
{
    /// <summary>What steering members and evaluators see: counts of 1 to 4 hidden, and what would give them away.</summary>
    private static readonly ReleaseProfile Outside = ReleaseProfile.Below(5);

    public static bool SeesWhole(Viewer viewer) => viewer.Role is Role.ServiceManager or Role.NationalLead;

    public async Task<ReleasedTables> ForAsync(Viewer viewer, TablesRequest request, CancellationToken cancel)
    {
        var counted = await tables.CountAsync(request, cancel);
        return SeesWhole(viewer) ? ReleasedTables.Whole(counted) : Protected(counted);
    }

    // Protection takes longer than counting, and the same counts are always protected alike.
    private ReleasedTables Protected(EvaluationTables counted)
    {
        var content = string.Join('\n', counted.Cells.Prepend<object>((counted.Request.From, counted.Request.To)));
        return cache.GetOrCreate(("protected", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)))), entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromHours(1);
            return TableProtection.Apply(counted, Outside).Tables;
        })!;
    }
}
