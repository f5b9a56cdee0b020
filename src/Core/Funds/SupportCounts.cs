using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;

namespace Steadfast.Core.Funds;

/// <summary>One row of the count of practical support.</summary>
/// <param name="Of">What the row counts by: kind, for, made_possible.</param>
/// <param name="Code">The code counted.</param>
/// <param name="Requests">Pieces of support bought.</param>
/// <param name="YoungPeople">Different young people whose support they were.</param>
/// <param name="Pence">What was paid. One piece that made two things possible stands in both rows, so that these do not add up over them.</param>
public sealed record SupportCount(string Of, string Code, int Requests, int YoungPeople, long Pence);

/// <summary>Practical support of a period: what was bought, for whom, and what it made possible.</summary>
/// <param name="Requests">All pieces of support bought.</param>
/// <param name="NotSaid">Of those, how many have no word yet on what they made possible.</param>
public sealed record SupportTotals(int Requests, int YoungPeople, long Pence, int NotSaid, IReadOnlyList<SupportCount> Rows);

/// <summary>Counts what was bought from the fund between two days, both counted, by kind, for whom, and what it made possible.</summary>
public sealed class SupportCounts(ServiceDatabase db)
{
    /// <param name="siteId">One site, for who works over all; who works at one sees that one.</param>
    public async Task<SupportTotals> CountAsync(Viewer viewer, Guid? siteId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var site = viewer.SiteId ?? siteId;
        var bought = await db.SupportRequests.AsNoTracking()
            .Where(r => r.Status == SpendingStatus.Spent && r.SpentOn >= from && r.SpentOn <= to && (site == null || r.SiteId == site))
            .Select(r => new Bought(r.Id, r.YoungPersonId, r.Kind, r.For, r.SpentPence)).ToListAsync(cancel);
        var results = await db.SupportResults.AsNoTracking()
            .Where(x => db.SupportRequests.Any(r => r.Id == x.RequestId && r.Status == SpendingStatus.Spent && r.SpentOn >= from && r.SpentOn <= to && (site == null || r.SiteId == site)))
            .Select(x => new { x.RequestId, x.Code }).ToListAsync(cancel);
        var byId = bought.ToDictionary(b => b.Id);
        var possible = results.Select(x => (x.Code, Bought: byId[x.RequestId]));
        return new(bought.Count, People(bought), bought.Sum(b => b.Pence), bought.Count - results.Select(x => x.RequestId).Distinct().Count(),
        [
            .. Rows("made_possible", possible),
            .. Rows("kind", bought.Select(b => (b.Kind, b))),
            .. Rows("for", bought.Select(b => (b.For.ToString(), b))),
        ]);
    }

    private static IEnumerable<SupportCount> Rows(string of, IEnumerable<(string Code, Bought Bought)> counted) =>
        counted.GroupBy(c => c.Code, c => c.Bought).Select(g => new SupportCount(of, g.Key, g.Count(), People(g), g.Sum(b => b.Pence)))
            .OrderByDescending(r => r.Requests).ThenBy(r => r.Code, StringComparer.Ordinal);

    private static int People(IEnumerable<Bought> bought) => bought.Select(b => b.YoungPersonId).Distinct().Count();

    private sealed record Bought(Guid Id, Guid YoungPersonId, string Kind, SupportFor For, long Pence);
}
