using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment.Surroundings;

/// <summary>Somebody or some place as told.</summary>
public sealed record ToldEntry(MapKind Kind, string? Name, Tie Tie, string? Note)
{
    /// <summary>For an unsafe place: the place where groups meet that it is.</summary>
    public Guid? VenueId { get; init; }
}

/// <summary>What somebody may see of the people and places of a young person. Names are still sealed.</summary>
/// <param name="SeesGuarded">They see exploiters and unsafe places too.</param>
public sealed record SurroundingsMap(bool SeesGuarded, IReadOnlyList<MapEntry> Entries, IReadOnlyList<MapTie> Ties);

/// <summary>
/// Keeps the map of people and places. Exploiters and unsafe places exist only for those who work with the young person
/// and their site's manager: for anybody else neither they nor a tie to them are there.
/// </summary>
public sealed class PeopleAndPlaces(ServiceDatabase db, GroupCheck check)
{
    public async Task<SurroundingsMap> ReadAsync(Viewer viewer, YoungPerson person, CancellationToken cancel)
    {
        var sees = await SeesGuardedAsync(viewer, person, cancel);
        var entries = await Entries(person.Id, sees).AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancel);
        var there = entries.Select(e => e.Id).ToHashSet();
        var ties = await db.MapTies.AsNoTracking().Where(t => t.YoungPersonId == person.Id).OrderBy(t => t.Id).ToListAsync(cancel);
        return new(sees, entries, [.. ties.Where(t => there.Contains(t.FromId) && there.Contains(t.ToId))]);
    }

    /// <summary>One entry, tracked for changing; none when it is not there for this viewer.</summary>
    public async Task<MapEntry?> FindAsync(Viewer viewer, YoungPerson person, Guid id, CancellationToken cancel) =>
        await Entries(person.Id, await SeesGuardedAsync(viewer, person, cancel)).SingleOrDefaultAsync(e => e.Id == id, cancel);

    /// <param name="formKey">Sent twice, it is added once.</param>
    public Task AddAsync(Viewer by, YoungPerson person, PersonWords words, Guid formKey, ToldEntry told, CancellationToken cancel) => WriteAsync(by, person, told, async () =>
    {
        if (await db.MapEntries.AnyAsync(e => e.Id == formKey, cancel))
            return false;
        db.MapEntries.Add(new MapEntry { Id = formKey, YoungPersonId = person.Id, Kind = told.Kind, Name = words.SealText(told.Name!), Tie = told.Tie, Note = words.Seal(told.Note), VenueId = VenueOf(told) });
        db.Record(new Deed(ActKind.MapEntryAdded, by.AccountId, person.Id, formKey));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    public Task ChangeAsync(Viewer by, YoungPerson person, MapEntry before, PersonWords words, ToldEntry told, CancellationToken cancel) => WriteAsync(by, person, told, async () =>
    {
        (before.Kind, before.Tie, before.VenueId) = (told.Kind, told.Tie, VenueOf(told));
        before.Name = words.ChangeText(before.Name, told.Name!);
        before.Note = words.Change(before.Note, told.Note);
        if (!db.ChangeTracker.HasChanges())
            return false;
        db.Record(new Deed(ActKind.MapEntryChanged, by.AccountId, person.Id, before.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Who of the family and the people around them is not on the map yet.</summary>
    public async Task<IReadOnlyList<FamilyMember>> OfferedAsync(YoungPerson person, PersonWords words, SurroundingsMap map, CancellationToken cancel)
    {
        var members = await db.FamilyMembers.AsNoTracking().Where(m => m.YoungPersonId == person.Id && !db.MapEntries.Any(e => e.FamilyMemberId == m.Id)).OrderBy(m => m.Id).ToListAsync(cancel);
        // Typed before they could be offered: the name stands there already.
        var names = map.Entries.Select(e => words.Open(e.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return members.FindAll(m => !names.Contains(words.Open(m.Name)));
    }

    /// <summary>Puts a member of the family on the map as they are known already. Said twice, they stand there once.</summary>
    public Task AddMemberAsync(Viewer by, YoungPerson person, PersonWords words, FamilyMember member, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        if (member.YoungPersonId != person.Id || await db.MapEntries.AnyAsync(e => e.FamilyMemberId == member.Id, cancel))
            return;
        var entry = new MapEntry
        {
            YoungPersonId = person.Id,
            Kind = KindOf(member.Relationship),
            Name = words.SealText(words.Open(member.Name)),
            Tie = member.LivesWith || member.FirstContact ? Tie.Close : Tie.Knows,
            FamilyMemberId = member.Id,
        };
        db.MapEntries.Add(entry);
        db.Record(new Deed(ActKind.MapEntryAdded, by.AccountId, person.Id, entry.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Takes somebody or some place off the map, with all ties to them.</summary>
    public Task TakeOffAsync(Viewer by, MapEntry before, CancellationToken cancel) => db.InTurnAsync(before.YoungPersonId, async () =>
    {
        db.MapTies.RemoveRange(await db.MapTies.Where(t => t.YoungPersonId == before.YoungPersonId && (t.FromId == before.Id || t.ToId == before.Id)).ToListAsync(cancel));
        db.MapEntries.Remove(before);
        db.Record(new Deed(ActKind.MapEntryTakenOff, by.AccountId, before.YoungPersonId, before.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Ties two on the map, or says anew how they stand to each other.</summary>
    public async Task TieAsync(Viewer by, YoungPerson person, Guid from, Guid to, Tie tie, CancellationToken cancel)
    {
        if (from == to)
            throw new RuleException("Choose two different people or places.", "To");
        await db.InTurnAsync(person.Id, async () =>
        {
            var entries = Entries(person.Id, await SeesGuardedAsync(by, person, cancel));
            if (await entries.CountAsync(e => e.Id == from || e.Id == to, cancel) != 2)
                throw new RuleException("Choose two people or places that stand on the map.", "From");
            var before = await db.MapTies.Where(t => t.YoungPersonId == person.Id && ((t.FromId == from && t.ToId == to) || (t.FromId == to && t.ToId == from))).ToListAsync(cancel);
            if (before is [{ } same] && same.Tie == tie && same.FromId == from)
                return;
            db.MapTies.RemoveRange(before);
            var made = new MapTie { YoungPersonId = person.Id, FromId = from, ToId = to, Tie = tie };
            db.MapTies.Add(made);
            db.Record(new Deed(ActKind.MapTieMade, by.AccountId, person.Id, made.Id));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>They no longer have to do with each other. Said twice, it is done once.</summary>
    public Task UntieAsync(Viewer by, YoungPerson person, Guid tieId, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        var seen = await ReadAsync(by, person, cancel);
        if (seen.Ties.FirstOrDefault(t => t.Id == tieId) is not { } tie)
            return;
        db.MapTies.Remove(tie);
        db.Record(new Deed(ActKind.MapTieUndone, by.AccountId, person.Id, tie.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private static MapKind KindOf(string relationship) => relationship switch
    {
        "friend" => MapKind.Friend,
        "trusted_adult" => MapKind.TrustedAdult,
        _ => MapKind.Family,
    };

    private static Guid? VenueOf(ToldEntry told) => told.Kind == MapKind.UnsafePlace ? told.VenueId : null;

    /// <summary>An unsafe place counts before group sessions: it is written under the lock they are confirmed under, and they are looked at again.</summary>
    private Task WriteAsync(Viewer by, YoungPerson person, ToldEntry told, Func<Task<bool>> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var counts = told.Kind == MapKind.UnsafePlace;
        if (counts)
            await check.LockAsync([person.SiteId], cancel);
        // The same form sent twice at once waits here, and finds itself sent; who worked with them may do so no longer.
        // Where a session may come into doubt, the house's chain is taken with theirs and not after it.
        await db.LockChainsAsync(counts ? [Act.House, person.Id] : [person.Id], cancel);
        await MustBeAllowedAsync(by, person, told, cancel);
        if (!await work())
            return false;
        if (counts)
            await check.LookAgainAsync(by.AccountId, person.Id, cancel);
        return true;
    }, cancel);

    private async Task MustBeAllowedAsync(Viewer by, YoungPerson person, ToldEntry told, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(told.Name))
            throw new RuleException("Enter what they or the place are called.", nameof(told.Name));
        if (MapEntry.Guarded(told.Kind) && !await SeesGuardedAsync(by, person, cancel))
            throw new RuleException("Only those who work with them and their site's manager write about exploiters and unsafe places.", nameof(told.Kind));
        if (VenueOf(told) is { } venue && !await db.Venues.AnyAsync(v => v.Id == venue && v.SiteId == person.SiteId, cancel))
            throw new RuleException("Choose a place of this site.", "Venue");
    }

    private IQueryable<MapEntry> Entries(Guid youngPersonId, bool guarded) => db.MapEntries.Where(e => e.YoungPersonId == youngPersonId
        && (guarded || (e.Kind != MapKind.Exploiter && e.Kind != MapKind.UnsafePlace)));

    /// <summary>Whether somebody sees exploiters and unsafe places, and may write about them.</summary>
    public async Task<bool> SeesGuardedAsync(Viewer viewer, YoungPerson person, CancellationToken cancel) =>
        (viewer.Role == Role.ServiceManager && viewer.SiteId == person.SiteId)
        || await db.Allocations.AnyAsync(a => a.YoungPersonId == person.Id && a.AccountId == viewer.AccountId && a.To == null, cancel);
}
