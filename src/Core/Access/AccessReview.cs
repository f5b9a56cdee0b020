using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Access;

/// <summary>What to look for: whose looks, at which record, between which days (both in it).</summary>
public sealed record ReviewFilter(Guid? AccountId, string? Reference, DateOnly? From, DateOnly? To);

/// <summary>Somebody looked at a record, or did something to it. The record is named by its reference alone.</summary>
/// <param name="Page">The page looked at; none for an act.</param>
/// <param name="Kind">The act; none for a look.</param>
public sealed record AccessEntry(DateTime At, Guid? AccountId, string? AccountName, string Reference, string? Page, ActKind? Kind);

/// <summary>Glass that somebody broke, with the reason they gave.</summary>
public sealed record GlassEntry(Guid Id, string Reference, string AccountName, string Reason, DateTime From, DateTime Until, DateTime? ReviewedAt, string? ReviewedBy);

/// <summary>The guardian's review of who looked at what, and why glass was broken. No young person is named in it.</summary>
public sealed class AccessReview(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Looks and acts that fit, newest first, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<AccessEntry> Found, int All)> FindAsync(ReviewFilter filter, int page, CancellationToken cancel)
    {
        var found = Looks(filter).Concat(Deeds(filter));
        var all = await found.CountAsync(cancel);
        var rows = await found.OrderByDescending(a => a.At).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var names = await NamesAsync(rows.Select(r => r.AccountId).OfType<Guid>(), cancel);
        return ([.. rows.Select(r => new AccessEntry(r.At, r.AccountId, r.AccountId is { } id ? names.GetValueOrDefault(id) : null, r.Reference, r.Page, r.Kind is null ? null : Enum.Parse<ActKind>(r.Kind)))], all);
    }

    /// <summary>Every time glass was broken, those not yet reviewed first.</summary>
    public async Task<IReadOnlyList<GlassEntry>> BrokenAsync(CancellationToken cancel)
    {
        var rows = await (from b in db.BrokenGlass.AsNoTracking()
                          join p in db.YoungPeople on b.YoungPersonId equals p.Id
                          join k in db.PersonKeys on p.Id equals k.YoungPersonId
                          orderby b.ReviewedAt == null descending, b.From descending
                          select new { Broken = b, p.Reference, Key = k }).Take(200).ToListAsync(cancel);
        var names = await NamesAsync(rows.SelectMany(r => new[] { r.Broken.AccountId, r.Broken.ReviewedBy ?? Guid.Empty }), cancel);
        return [.. rows.Select(r => new GlassEntry(r.Broken.Id, r.Reference, names.GetValueOrDefault(r.Broken.AccountId, ""), sealer.WordsOf(r.Key).Open(r.Broken.Reason), r.Broken.From, r.Broken.Until,
            r.Broken.ReviewedAt, r.Broken.ReviewedBy is { } reviewer ? names.GetValueOrDefault(reviewer) : null))];
    }

    /// <summary>Marks one as reviewed. Nobody reviews their own.</summary>
    public Task ReviewAsync(Viewer by, Guid brokenId, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var broken = await db.BrokenGlass.SingleOrDefaultAsync(b => b.Id == brokenId, cancel) ?? throw new RuleException("There is no such entry.");
        if (broken.AccountId == by.AccountId)
            throw new RuleException("You opened this record yourself. Another guardian reviews it.");
        // Of two guardians at once the first is the one who reviewed it.
        await db.LockChainsAsync([broken.YoungPersonId], cancel);
        await db.Entry(broken).ReloadAsync(cancel);
        if (broken.ReviewedAt is not null)
            return false;
        (broken.ReviewedBy, broken.ReviewedAt) = (by.AccountId, clock.Instant());
        db.Record(new Deed(ActKind.AccessReviewed, by.AccountId, broken.YoungPersonId, broken.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>What the guardian has not seen yet, newest first, each with the name of whoever did it.</summary>
    public async Task<IReadOnlyList<(Alert Alert, string Name)>> AlertsAsync(CancellationToken cancel)
    {
        var alerts = await db.Alerts.AsNoTracking().Where(a => a.SeenAt == null).OrderByDescending(a => a.At).Take(200).ToListAsync(cancel);
        var names = await NamesAsync(alerts.Select(a => a.AccountId), cancel);
        return [.. alerts.Select(a => (a, names.GetValueOrDefault(a.AccountId, "")))];
    }

    /// <summary>Of two guardians who mark one alert at once the first is the one who saw it.</summary>
    public Task SeeAsync(Viewer by, Guid alertId, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        if (await db.Alerts.SingleOrDefaultAsync(a => a.Id == alertId && a.SeenAt == null, cancel) is not { } alert)
            return;
        (alert.SeenBy, alert.SeenAt) = (by.AccountId, clock.Instant());
        db.Record(new Deed(ActKind.AlertSeen, by.AccountId, Act.House, alert.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>References of restricted records, with the site of each.</summary>
    public async Task<IReadOnlyList<(string Reference, string Site)>> RestrictedAsync(CancellationToken cancel) =>
        [.. (await (from p in db.YoungPeople
                    join s in db.Sites on p.SiteId equals s.Id
                    where p.Restricted
                    orderby s.Name, p.Reference
                    select new { p.Reference, Site = s.Name }).ToListAsync(cancel)).Select(r => (r.Reference, r.Site))];

    private IQueryable<Row> Looks(ReviewFilter filter)
    {
        var (since, until) = Instants(filter);
        var aboutGuardians = AboutGuardians();
        return from l in db.Looks
               join p in db.YoungPeople on l.YoungPersonId equals p.Id
               where (filter.AccountId == null || l.AccountId == filter.AccountId) && (filter.Reference == null || p.Reference == filter.Reference) && l.At >= since && l.At < until
                   && !(l.Page == Concern.StaffPage && aboutGuardians.Any(c => c.YoungPersonId == l.YoungPersonId))
               select new Row { At = l.At, AccountId = l.AccountId, Reference = p.Reference, Page = l.Page, Kind = null };
    }

    private IQueryable<Row> Deeds(ReviewFilter filter)
    {
        var (since, until) = Instants(filter);
        var aboutGuardians = AboutGuardians();
        return from a in db.Acts
               join p in db.YoungPeople on a.Chain equals p.Id
               where (filter.AccountId == null || a.AccountId == filter.AccountId) && (filter.Reference == null || p.Reference == filter.Reference) && a.At >= since && a.At < until
                   && !(a.Kind == ActKind.StaffConcernWritten && aboutGuardians.Any(c => c.Id == a.SubjectId))
               select new Row { At = a.At, AccountId = a.AccountId, Reference = p.Reference, Page = null, Kind = (string)(object)a.Kind };
    }

    // A concern about a guardian goes past every guardian, in this review too.
    private IQueryable<Concern> AboutGuardians() => db.Concerns.Where(c => c.AboutStaff && db.Users.Any(u => u.Id == c.ColleagueId && u.Role == Role.Guardian));

    private static (DateTime From, DateTime To) Instants(ReviewFilter filter) =>
        (filter.From?.StartUtc() ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), filter.To?.AddDays(1).StartUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc));

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToArray();
        return await db.Users.Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
    }

    private sealed class Row
    {
        public required DateTime At { get; init; }

        public required Guid? AccountId { get; init; }

        public required string Reference { get; init; }

        public required string? Page { get; init; }

        public required string? Kind { get; init; }
    }
}
