using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Vault;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release.Ledger;

/// <summary>Figures as they leave, with what a reader knows of each count in them.</summary>
public sealed record Leaving<T>(T Content, IReadOnlyList<string> Sites, IReadOnlyList<LedgerFigure> Figures);

/// <summary>What was given, and when it was given first.</summary>
public sealed record Given<T>(T Content, DateTime At, bool IsNew);

/// <summary>
/// The record of all figures that left the service, and the guard against subtracting one from another: a longer period less
/// a shorter, all sites less some. What was given once is given again as it was, so that later records do not show by their difference.
/// </summary>
public sealed class ReleaseLedger(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    private const int Tries = 3;

    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new KeptSentences() },
    };

    /// <summary>Gives figures out: those given before, or new ones once the guard finds nothing.</summary>
    /// <param name="by">Who asks; none for the command.</param>
    /// <param name="kind">What they are of.</param>
    /// <param name="request">The period and sites asked for.</param>
    /// <param name="profile">How small counts are protected.</param>
    /// <param name="make">Counts and protects a request; asked only where it was not given before.</param>
    /// <exception cref="FiguresRefusedException">With figures given before these would tell of a few people.</exception>
    public async Task<Given<T>> GiveAsync<T>(Guid? by, string kind, TablesRequest request, ReleaseProfile profile, Func<TablesRequest, Task<Leaving<T>>> make, CancellationToken cancel)
    {
        var (made, id) = (null as Leaving<T>, Ids.New());
        for (var left = Tries; ; left--)
        {
            // Taken before the earlier ones are looked at: whoever is given figures meanwhile takes the number, and this save fails.
            var number = 1 + (await db.TableReleases.MaxAsync(r => (int?)r.Number, cancel) ?? 0);
            if (await FindAsync(kind, request, profile, cancel) is { } before)
                return new Given<T>(Open<T>(before), before.At, false);
            made ??= await make(request);
            await MustTellOfNoFewAsync(kind, request, made, profile, make, cancel);
            try
            {
                return new Given<T>(made.Content, await KeepAsync(Release(by, kind, request, made, profile, id, number), left == Tries, cancel), true);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Somebody was given figures at the same moment; theirs are looked at too.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The periods and sites that were given under a profile, the latest first.</summary>
    public async Task<IReadOnlyList<TablesRequest>> GivenAsync(string kind, ReleaseProfile profile, CancellationToken cancel) =>
        [.. (await db.TableReleases.AsNoTracking().Where(r => r.Kind == kind && r.Profile == profile.Name).OrderByDescending(r => r.Number).Select(r => new { r.From, r.To, r.Sites }).Take(20).ToListAsync(cancel))
            .Select(r => new TablesRequest(r.From, r.To, r.Sites.Split('\n', StringSplitOptions.RemoveEmptyEntries)))];

    private async Task<TableRelease?> FindAsync(string kind, TablesRequest request, ReleaseProfile profile, CancellationToken cancel)
    {
        var sites = SitesOf(request);
        return await db.TableReleases.AsNoTracking().SingleOrDefaultAsync(
            r => r.Kind == kind && r.Profile == profile.Name && r.From == request.From && r.To == request.To && r.Sites == sites, cancel);
    }

    private static IEnumerable<TablesRequest> WiderThan(string kind, TablesRequest request, DateOnly today) =>
        kind.Contains(TableRelease.OfOne, StringComparison.Ordinal) ? [] : Coarser.Than(request, today);

    private async Task MustTellOfNoFewAsync<T>(string kind, TablesRequest request, Leaving<T> made, ReleaseProfile profile, Func<TablesRequest, Task<Leaving<T>>> make, CancellationToken cancel)
    {
        var guard = await ReleaseGuard.LoadAsync(db, kind.Split(TableRelease.OfOne)[0], cancel);
        if (!guard.Tells(request, made, profile))
            return;
        foreach (var wider in WiderThan(kind, request, clock.Today()))
            if (await FindAsync(kind, wider, profile, cancel) is not null || !guard.Tells(wider, await make(wider), profile))
                throw new FiguresRefusedException(wider);
        throw new FiguresRefusedException(null);
    }

    private async Task<DateTime> KeepAsync(TableRelease release, bool first, CancellationToken cancel)
    {
        db.TableReleases.Add(release);
        // After a save that failed the deed still waits for the next.
        if (first)
            db.Record(new Deed(ActKind.FiguresGivenOut, release.AccountId, Act.House, release.Id));
        await db.SaveChangesAsync(cancel);
        return release.At;
    }

    private TableRelease Release<T>(Guid? by, string kind, TablesRequest request, Leaving<T> made, ReleaseProfile profile, Guid id, int number) => new()
    {
        Id = id,
        Number = number,
        At = clock.Instant(),
        AccountId = by,
        Kind = kind,
        Profile = profile.Name,
        From = request.From,
        To = request.To,
        Sites = SitesOf(request),
        Figures = LedgerFigures.Write(made.Figures),
        SealedContent = sealer.SealForInstallation(JsonSerializer.SerializeToUtf8Bytes(made.Content, Json)),
    };

    private T Open<T>(TableRelease release) => JsonSerializer.Deserialize<T>(sealer.OpenForInstallation(release.SealedContent), Json)!;

    private static string SitesOf(TablesRequest request) => string.Join('\n', request.Sites.Distinct().Order(StringComparer.Ordinal));
}
