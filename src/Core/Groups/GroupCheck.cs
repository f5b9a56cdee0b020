using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>
/// Who of those invited to a session should perhaps not be in a room together. Five queries, however many are invited
/// and however much is known. What could bring two together, and what could show that they should not be, is written under
/// one lock for each site, so that neither slips past the other.
/// </summary>
public sealed class GroupCheck(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>All that needs thought in one session, decided or not.</summary>
    public async Task<IReadOnlyList<PairConcern>> RunAsync(GroupSession session, CancellationToken cancel) =>
        [.. (await RunAsync([session], cancel))[session.Id]];

    /// <summary>Which of these sessions have somebody who is not cleared.</summary>
    public async Task<IReadOnlySet<Guid>> InDoubtAsync(IReadOnlyCollection<GroupSession> sessions, CancellationToken cancel) =>
        (await RunAsync(sessions, cancel)).Where(g => g.Any(c => !c.IsCleared)).Select(g => g.Key).ToHashSet();

    private async Task<ILookup<Guid, PairConcern>> RunAsync(IReadOnlyCollection<GroupSession> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(s => s.Id).ToList();
        var active = db.GroupInvites.Where(i => ids.Contains(i.SessionId) && (i.Status == InviteStatus.Invited || i.Status == InviteStatus.Coming));
        var links = await (
            from one in active
            join link in db.KnownLinks on one.YoungPersonId equals link.OneId
            join other in active on new { one.SessionId, Id = link.OtherId } equals new { other.SessionId, Id = other.YoungPersonId }
            where link.EndedOn == null && link.Kind != LinkKind.GoodForEachOther
            select new { one.SessionId, Link = link }).AsNoTracking().ToListAsync(cancel);
        var places = await (
            from invite in active
            join place in db.UnsafePlaces on invite.YoungPersonId equals place.YoungPersonId
            where place.EndedOn == null
            select new { invite.SessionId, Place = place }).AsNoTracking().ToListAsync(cancel);
        var (onMaps, reports) = (await OnMapsAsync(active, cancel), await ReportsAsync(active, cancel));
        var decisions = links.Count + places.Count + onMaps.Count + reports.Count == 0 ? [] : await DecisionsAsync(sessions, cancel);
        return sessions.SelectMany(s => Concerns(
            s,
            links.Where(l => l.SessionId == s.Id && !(l.Link.Until < s.At.ToLondonDay())).Select(l => l.Link),
            places.Where(p => p.SessionId == s.Id && p.Place.VenueId == s.VenueId).Select(p => p.Place),
            [.. onMaps[s.Id]],
            [.. reports[s.Id].Where(r => !(r.Until < s.At.ToLondonDay()))],
            decisions).Select(c => (s.Id, c))).ToLookup(c => c.Id, c => c.c);
    }

    /// <summary>
    /// The places on the maps of those invited that are not safe for them and are, or may be, where the session meets: said to
    /// be that place, or called alike. What may be is shown to a manager, who knows better.
    /// </summary>
    private async Task<ILookup<Guid, MapEntry>> OnMapsAsync(IQueryable<GroupInvite> active, CancellationToken cancel)
    {
        var unsafePlaces = await (
            from invite in active
            join entry in db.MapEntries on invite.YoungPersonId equals entry.YoungPersonId
            join key in db.PersonKeys on invite.YoungPersonId equals key.YoungPersonId
            join session in db.GroupSessions on invite.SessionId equals session.Id
            join venue in db.Venues on session.VenueId equals venue.Id
            where entry.Kind == MapKind.UnsafePlace
            select new { invite.SessionId, Entry = entry, Key = key, Venue = venue }).AsNoTracking().ToListAsync(cancel);
        return unsafePlaces.Where(u => u.Entry.VenueId is { } said ? said == u.Venue.Id : PlaceNames.MayBeSame(sealer.WordsOf(u.Key).Open(u.Entry.Name), u.Venue.Name))
            .ToLookup(u => u.SessionId, u => u.Entry);
    }

    /// <summary>
    /// What workers reported between one of those invited and somebody, and no manager has answered: whom it is about is known in
    /// the worker's words alone, so it may be anybody in the room.
    /// </summary>
    private async Task<ILookup<Guid, LinkReport>> ReportsAsync(IQueryable<GroupInvite> active, CancellationToken cancel) => (await (
        from invite in active
        join report in db.LinkReports on invite.YoungPersonId equals report.YoungPersonId
        where report.Status == ReportStatus.Waiting && report.Kind != LinkKind.GoodForEachOther
            && active.Any(o => o.SessionId == invite.SessionId && o.YoungPersonId != invite.YoungPersonId)
        select new { invite.SessionId, Report = report }).AsNoTracking().ToListAsync(cancel)).ToLookup(r => r.SessionId, r => r.Report);

    private Task<List<PairDecision>> DecisionsAsync(IReadOnlyCollection<GroupSession> sessions, CancellationToken cancel)
    {
        var (ids, programmes) = (sessions.Select(s => s.Id).ToList(), sessions.Select(s => s.ProgrammeId).OfType<Guid>().ToList());
        return db.PairDecisions.AsNoTracking().Where(d => ids.Contains(d.SessionId) || (d.ProgrammeId != null && programmes.Contains(d.ProgrammeId.Value))).ToListAsync(cancel);
    }

    private static IEnumerable<PairConcern> Concerns(GroupSession session, IEnumerable<KnownLink> links, IEnumerable<UnsafePlace> places, List<MapEntry> onMaps, List<LinkReport> reports, List<PairDecision> decisions)
    {
        var latest = decisions.Where(d => d.SessionId == session.Id || (d.ProgrammeId is not null && d.ProgrammeId == session.ProgrammeId))
            .GroupBy(d => (d.OneId, d.OtherId)).ToDictionary(g => g.Key, g => g.MaxBy(d => (d.At, d.Id)));
        return links.GroupBy(l => (l.OneId, l.OtherId)).Select(g => new PairConcern(g.Key.OneId, g.Key.OtherId, [.. g], []))
            .Concat(places.Select(p => p.YoungPersonId).Concat(onMaps.Select(e => e.YoungPersonId)).Concat(reports.Select(r => r.YoungPersonId)).Distinct()
                .Select(who => new PairConcern(who, who, [], [.. places.Where(p => p.YoungPersonId == who)]) { OnMap = onMaps.FindAll(e => e.YoungPersonId == who), Reports = reports.FindAll(r => r.YoungPersonId == who) }))
            .Select(c => c with { Decision = latest.GetValueOrDefault((c.OneId, c.OtherId)) });
    }

    /// <summary>Keeps everybody else from changing who is invited, what is known, or what is decided at these sites until the transaction ends.</summary>
    internal async Task LockAsync(IEnumerable<Guid> siteIds, CancellationToken cancel)
    {
        foreach (var id in siteIds.Distinct().Order())
            await db.Sites.Where(s => s.Id == id).HoldAsync(cancel);
    }

    /// <summary>Locks a session's site, and sees the session as it is now.</summary>
    internal async Task LockAsync(GroupSession session, CancellationToken cancel)
    {
        await LockAsync([session.SiteId], cancel);
        await db.Entry(session).ReloadAsync(cancel);
    }

    /// <summary>After something has changed, in the same transaction: a confirmed session with somebody not cleared is planned again.</summary>
    internal async Task LookAgainAsync(Guid by, GroupSession session, CancellationToken cancel)
    {
        if (session.Status != GroupStatus.Confirmed || (await RunAsync(session, cancel)).All(c => c.IsCleared))
            return;
        session.MoveTo(GroupStatus.Planned);
        db.Record(new Deed(ActKind.GroupSessionInDoubt, by, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Something was learnt about one young person: their confirmed sessions are looked at again. The caller holds the lock.</summary>
    internal async Task LookAgainAsync(Guid by, Guid youngPersonId, CancellationToken cancel)
    {
        foreach (var session in await ConfirmedWithAsync(youngPersonId, youngPersonId, cancel))
            await LookAgainAsync(by, session, cancel);
    }

    /// <summary>The confirmed sessions to come in which all of these are invited. The caller holds the lock.</summary>
    internal async Task<IReadOnlyList<GroupSession>> ConfirmedWithAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        var now = clock.Instant();
        var found = await db.GroupSessions.Where(s => s.Status == GroupStatus.Confirmed && s.At > now
            && db.GroupInvites.Any(i => i.SessionId == s.Id && i.YoungPersonId == oneId && (i.Status == InviteStatus.Invited || i.Status == InviteStatus.Coming))
            && db.GroupInvites.Any(i => i.SessionId == s.Id && i.YoungPersonId == otherId && (i.Status == InviteStatus.Invited || i.Status == InviteStatus.Coming))).ToListAsync(cancel);
        // One that was read before the lock still stands in memory as it was then.
        foreach (var session in found)
            await db.Entry(session).ReloadAsync(cancel);
        return found;
    }
}
