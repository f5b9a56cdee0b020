using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Lattice;

namespace Steadfast.Core.Evaluation.Release.Ledger;

/// <summary>All that left before of one kind, and whether new figures would tell of a few people beside it.</summary>
internal sealed class ReleaseGuard
{
    private readonly HashSet<ReleasedFigure> known;
    private readonly List<ReleasedFigure> given;

    private ReleaseGuard(List<Earlier> earlier)
    {
        known = [.. earlier.SelectMany(r => LedgerFigures.Expand(r.Figures, r.Sites, r.From, r.To))];
        given = [.. earlier.SelectMany(r => LedgerFigures.Plain(r.Figures, r.Sites, r.From, r.To))];
    }

    /// <param name="kind">What the figures are of, without the one they are of.</param>
    public static async Task<ReleaseGuard> LoadAsync(ServiceDatabase db, string kind, CancellationToken cancel) => new(
        [.. (await db.TableReleases.AsNoTracking().Where(r => r.Kind == kind || r.Kind.StartsWith(kind + TableRelease.OfOne)).Select(r => new { r.From, r.To, r.Sites, r.Figures }).ToListAsync(cancel))
            .Select(r => new Earlier([.. LedgerFigures.Read(r.Figures)], SitesIn(r.Figures, r.Sites), r.From, r.To))]);

    /// <summary>By subtracting one figure from another, or by adding and subtracting any number of them.</summary>
    public bool Tells<T>(TablesRequest request, Leaving<T> made, ReleaseProfile profile)
    {
        var planned = LedgerFigures.Expand(made.Figures, made.Sites, request.From, request.To).ToList();
        // Within one release nothing small is left by its protection; only what it makes together with earlier ones is asked here.
        return Differencing.Find([.. known], planned, profile).Any(pair => known.Contains(pair.Smaller) || known.Contains(pair.Larger))
            || CombinedReleases.Find(given, [.. LedgerFigures.Plain(made.Figures, made.Sites, request.From, request.To)], profile).Count > 0;
    }

    /// <summary>A request for every site names none; then they are those of the figures.</summary>
    private static IReadOnlyList<string> SitesIn(string figures, string asked) => asked.Length > 0
        ? asked.Split('\n')
        : [.. LedgerFigures.Read(figures).Select(figure => figure.Site).Where(site => site != EvaluationTables.Overall).Distinct()];

    private sealed record Earlier(IReadOnlyList<LedgerFigure> Figures, IReadOnlyList<string> Sites, DateOnly From, DateOnly To);
}
