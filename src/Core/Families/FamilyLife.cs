using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;

namespace Steadfast.Core.Families;

/// <summary>Somebody of the family, with when they were last spoken to and how often.</summary>
public sealed record SpokenTo(FamilyMember Member, DateTime? LastAt, int Times);

/// <summary>A support with its meetings: how many there were, how many they came to.</summary>
public sealed record SupportSoFar(FamilySupport Support, int Meetings, int Came);

/// <summary>Somebody's stay in a home; the member is empty for the young person.</summary>
public sealed record Stay(HomeStay Row, FamilyMember? Member);

/// <summary>A home and all who live or lived there, those who do first.</summary>
public sealed record HomeWith(Home Home, IReadOnlyList<Stay> Stays)
{
    public IEnumerable<Stay> Now => Stays.Where(s => s.Row.Until is null);
}

/// <summary>One contact with somebody of the family, and what they wished then; the member is empty where nobody of them was written down yet.</summary>
public sealed record FamilyTalk(Contact Contact, Guid? FamilyMemberId, Vault.Sealed? Wish);

/// <summary>A family as it is known now. Words are still sealed.</summary>
public sealed record Family(IReadOnlyList<SpokenTo> Members)
{
    public IReadOnlyList<SiblingRecord> Siblings { get; init; } = [];
    public IReadOnlyList<SupportSoFar> Supports { get; init; } = [];
    public IReadOnlyList<HomeWith> Homes { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FamilyTalk> Talks { get; init; } = [];
}

/// <summary>Reads a family in a fixed number of queries.</summary>
public sealed class FamilyLife(ServiceDatabase db)
{
    /// <summary>How many of the latest contacts are shown.</summary>
    public const int Latest = 20;

    public async Task<Family> ReadAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var members = await db.FamilyMembers.AsNoTracking().Where(m => m.YoungPersonId == youngPersonId)
            .OrderByDescending(m => m.FirstContact).ThenByDescending(m => m.LivesWith).ThenBy(m => m.Id).ToListAsync(cancel);
        var spoken = await db.ContactMembers.Where(c => c.YoungPersonId == youngPersonId).Join(db.Contacts, m => m.ContactId, c => c.Id, (m, c) => new { m.FamilyMemberId, c.HappenedAt })
            .GroupBy(x => x.FamilyMemberId).Select(g => new { g.Key, Last = g.Max(x => x.HappenedAt), Times = g.Count() }).ToDictionaryAsync(g => g.Key, cancel);
        return new([.. members.Select(m => spoken.TryGetValue(m.Id, out var s) ? new SpokenTo(m, s.Last, s.Times) : new SpokenTo(m, null, 0))])
        {
            Siblings = await db.SiblingRecords.AsNoTracking().Where(s => s.YoungPersonId == youngPersonId).ToListAsync(cancel),
            Supports = await SupportsAsync(youngPersonId, cancel),
            Homes = await HomesAsync(youngPersonId, members, cancel),
            Talks = await AllTalksAsync(youngPersonId, cancel),
        };
    }

    /// <summary>The contacts with one of the family, newest first.</summary>
    public Task<IReadOnlyList<FamilyTalk>> TalksWithAsync(Guid familyMemberId, CancellationToken cancel) =>
        TalksAsync(db.ContactMembers.Where(c => c.FamilyMemberId == familyMemberId), cancel);

    /// <summary>All homes with all stays, where somebody lives now first.</summary>
    public async Task<IReadOnlyList<HomeWith>> HomesAsync(Guid youngPersonId, IReadOnlyList<FamilyMember> members, CancellationToken cancel)
    {
        var homes = await db.Homes.AsNoTracking().Where(h => h.YoungPersonId == youngPersonId).ToListAsync(cancel);
        var stays = (await db.HomeStays.AsNoTracking().Where(s => s.YoungPersonId == youngPersonId).ToListAsync(cancel))
            .OrderBy(s => s.Until is not null).ThenBy(s => s.FamilyMemberId is not null).ThenByDescending(s => s.From).ThenBy(s => s.Id)
            .ToLookup(s => s.HomeId, s => new Stay(s, members.FirstOrDefault(m => m.Id == s.FamilyMemberId)));
        return [.. homes.Select(h => new HomeWith(h, [.. stays[h.Id]]))
            .OrderByDescending(h => h.Now.Any(s => s.Member is null)).ThenByDescending(h => h.Now.Any()).ThenByDescending(h => h.Home.Id)];
    }

    private async Task<IReadOnlyList<SupportSoFar>> SupportsAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var supports = await db.FamilySupports.AsNoTracking().Where(s => s.YoungPersonId == youngPersonId).OrderBy(s => s.EndedOn != null).ThenByDescending(s => s.StartedOn).ToListAsync(cancel);
        var meetings = (await db.FamilySupportMeetings.Where(m => m.YoungPersonId == youngPersonId).Select(m => new { m.SupportId, m.Came }).ToListAsync(cancel)).ToLookup(m => m.SupportId, m => m.Came);
        return supports.ConvertAll(s => new SupportSoFar(s, meetings[s.Id].Count(), meetings[s.Id].Count(came => came)));
    }

    private async Task<IReadOnlyList<FamilyTalk>> AllTalksAsync(Guid youngPersonId, CancellationToken cancel) => await (
        from contact in db.Contacts.AsNoTracking()
        where contact.YoungPersonId == youngPersonId && contact.Kind == Touch.FamilyContact
        join one in db.ContactMembers on contact.Id equals one.ContactId into members
        from member in members.DefaultIfEmpty()
        orderby contact.HappenedAt descending, contact.Id
        select new FamilyTalk(contact, member == null ? null : member.FamilyMemberId, member == null ? null : member.Wish)).Take(Latest).ToListAsync(cancel);

    private async Task<IReadOnlyList<FamilyTalk>> TalksAsync(IQueryable<ContactMember> members, CancellationToken cancel) =>
        await members.Join(db.Contacts.AsNoTracking(), m => m.ContactId, c => c.Id, (m, c) => new { m, c })
            .OrderByDescending(x => x.c.HappenedAt).ThenBy(x => x.c.Id).Take(Latest).Select(x => new FamilyTalk(x.c, x.m.FamilyMemberId, x.m.Wish)).ToListAsync(cancel);
}
