using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>A fact between two young people as it was learnt.</summary>
/// <param name="FormKey">Sent twice, it is one fact.</param>
public sealed record NewLink(Guid FormKey, Guid OneId, Guid OtherId, LinkKind Kind, FactSource Source, DateOnly Since)
{
    public Guid? ExploiterId { get; init; }
    public DateOnly? Until { get; init; }
    public string? Words { get; init; }
}

/// <summary>A place that is not safe for somebody, as it was learnt.</summary>
public sealed record NewUnsafePlace(Guid FormKey, Guid VenueId, FactSource Source, DateOnly Since, string? Words);

/// <summary>
/// Keeps what is known between young people, and which places are unsafe for whom. Managers write it; a leader adds what
/// was seen in a session they held. A new fact puts confirmed sessions in doubt in the same transaction.
/// </summary>
public sealed class GroupFacts(ServiceDatabase db, GroupCheck check, Sealer sealer, TimeProvider clock)
{
    /// <summary>Writes down a fact. Both young people must be within the manager's reach.</summary>
    public Task AddLinkAsync(Viewer by, NewLink told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var people = await db.YoungPeople.VisibleTo(by, db).Where(p => p.Id == told.OneId || p.Id == told.OtherId).Select(p => p.SiteId).ToListAsync(cancel);
        if (told.OneId == told.OtherId || people.Count != 2)
            throw new RuleException("Choose another young person of this site.", "Other");
        foreach (var site in people)
            by.MustDecide(site);
        return await WriteAsync(by, told, null, people, cancel);
    }, cancel);

    /// <summary>Writes down what was seen between two who came to a session.</summary>
    public Task AddSeenAsync(Viewer by, GroupSession session, NewLink told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        by.MustRun(session);
        if (session.Status != GroupStatus.Held)
            throw new RuleException("Write this down after the session took place.");
        var came = await db.GroupInvites.CountAsync(i => i.SessionId == session.Id && (i.YoungPersonId == told.OneId || i.YoungPersonId == told.OtherId)
            && (i.Attendance == Attendance.Came || i.Attendance == Attendance.CameForPart), cancel);
        if (told.OneId == told.OtherId || came != 2)
            throw new RuleException("Choose two who were there.", "Other");
        return await WriteAsync(by, told with { Source = FactSource.SeenInGroup, Since = session.At.ToLondonDay() }, session.Id, [session.SiteId], cancel);
    }, cancel);

    /// <summary>A fact that holds no longer. It stays to be read.</summary>
    public async Task EndLinkAsync(Viewer by, KnownLink link, string why, CancellationToken cancel)
    {
        var sites = await db.YoungPeople.VisibleTo(by, db).Where(p => p.Id == link.OneId || p.Id == link.OtherId).Select(p => p.SiteId).ToListAsync(cancel);
        if (sites.Count != 2)
            throw new RuleException("A service manager of the site or the national lead decides.");
        foreach (var site in sites)
            by.MustDecide(site);
        if (link.EndedOn is not null)
            return;
        var words = await PairAsync(link.OneId, link.OtherId, cancel);
        link.EndedOn = clock.Today();
        db.Record(new Deed(ActKind.LinkEnded, by.AccountId, link.OneId, link.Id, words.Seal(why)));
        await db.SaveChangesAsync(cancel);
    }

    public Task AddUnsafePlaceAsync(Viewer by, Guid youngPersonId, NewUnsafePlace told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        if (await db.YoungPeople.VisibleTo(by, db).Where(p => p.Id == youngPersonId).Select(p => (Guid?)p.SiteId).SingleOrDefaultAsync(cancel) is not { } site)
            throw new RuleException("Choose another young person of this site.", "Other");
        by.MustDecide(site);
        await check.LockAsync([site], cancel);
        if (await db.UnsafePlaces.AnyAsync(p => p.Id == told.FormKey, cancel))
            return false;
        FactRules.MustNotBeAhead(told.Since, clock.Today());
        db.UnsafePlaces.Add(new UnsafePlace
        {
            Id = told.FormKey,
            YoungPersonId = youngPersonId,
            VenueId = told.VenueId,
            Source = told.Source,
            Since = told.Since,
            Words = (await WordsAsync(youngPersonId, cancel)).Seal(told.Words),
            RecordedById = by.AccountId,
        });
        db.Record(new Deed(ActKind.UnsafePlaceRecorded, by.AccountId, youngPersonId, told.FormKey));
        await db.SaveChangesAsync(cancel);
        await check.LookAgainAsync(by.AccountId, youngPersonId, cancel);
        return true;
    }, cancel);

    /// <summary>A place that is safe for them again. What was known stays to be read.</summary>
    public Task EndUnsafePlaceAsync(Viewer by, UnsafePlace place, string why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        if (await db.YoungPeople.VisibleTo(by, db).Where(p => p.Id == place.YoungPersonId).Select(p => (Guid?)p.SiteId).SingleOrDefaultAsync(cancel) is not { } site)
            throw new RuleException("A service manager of the site or the national lead decides.");
        by.MustDecide(site);
        await check.LockAsync([site], cancel);
        await db.Entry(place).ReloadAsync(cancel);
        if (place.EndedOn is not null)
            return false;
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say how we know.", "Why");
        place.EndedOn = clock.Today();
        db.Record(new Deed(ActKind.UnsafePlaceEnded, by.AccountId, place.YoungPersonId, place.Id, (await WordsAsync(place.YoungPersonId, cancel)).Seal(why)));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>The words about two young people.</summary>
    public async Task<PairWords> PairAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        var keys = await db.PersonKeys.AsNoTracking().Where(k => k.YoungPersonId == oneId || k.YoungPersonId == otherId).ToDictionaryAsync(k => k.YoungPersonId, cancel);
        return new(sealer.WordsOf(keys[oneId]), sealer.WordsOf(keys[otherId]));
    }

    private async Task<PersonWords> WordsAsync(Guid youngPersonId, CancellationToken cancel) =>
        sealer.WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == youngPersonId, cancel));

    private async Task<bool> WriteAsync(Viewer by, NewLink told, Guid? sessionId, IEnumerable<Guid> sites, CancellationToken cancel)
    {
        await check.LockAsync(sites, cancel);
        if (await db.KnownLinks.AnyAsync(l => l.Id == told.FormKey, cancel))
            return false;
        MustBeTrue(told);
        var (one, other) = told.OneId.CompareTo(told.OtherId) < 0 ? (told.OneId, told.OtherId) : (told.OtherId, told.OneId);
        var words = await PairAsync(one, other, cancel);
        db.KnownLinks.Add(new KnownLink
        {
            Id = told.FormKey,
            OneId = one,
            OtherId = other,
            Kind = told.Kind,
            ExploiterId = told.ExploiterId,
            Source = told.Source,
            Since = told.Since,
            Until = told.Until,
            Words = words.Seal(told.Words),
            SessionId = sessionId,
            RecordedById = by.AccountId,
        });
        // Not on the timeline: whoever reads one of the two must not learn of it there.
        db.Record(new Deed(ActKind.LinkRecorded, by.AccountId, other, told.FormKey));
        db.Record(new Deed(ActKind.LinkRecorded, by.AccountId, one, told.FormKey));
        await db.SaveChangesAsync(cancel);
        foreach (var session in await check.ConfirmedWithAsync(one, other, cancel))
            await check.LookAgainAsync(by.AccountId, session, cancel);
        return true;
    }

    private void MustBeTrue(NewLink told)
    {
        FactRules.MustBeTrue(told.Kind, told.ExploiterId is not null, told.Since, told.Until, told.Words, clock.Today());
        if (told.ExploiterId is { } who && who != told.OneId && who != told.OtherId)
            throw new RuleException(FactRules.WhoExploits, "Exploiter");
    }
}
