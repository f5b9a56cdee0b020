using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Groups;

/// <summary>A session in a list.</summary>
public sealed record GroupLine(GroupSession Session, string Venue, string Leader, int Invited, string Site);

/// <summary>One young person in a session, as the viewer may see them.</summary>
/// <param name="Name">What they are called and the first letter of the family's name for who runs the session; the whole name for who has reach.</param>
/// <param name="Reference">Only for who has reach to the record.</param>
public sealed record GroupPlace(GroupInvite Invite, string Name, string? Reference, string? TransportNote, string? HowItWent, IReadOnlyList<GroupConsent> Consents);

/// <summary>What the leader is told of two, or of one: who they are, and what was decided; never why.</summary>
/// <param name="ForLeader">What the leader does; none while nothing is decided.</param>
public sealed record PairNotice(string One, string? Other, string? ForLeader);

/// <summary>A session with all that one viewer may see of it.</summary>
/// <param name="OthersInvited">How many are invited whom the viewer does not see.</param>
public sealed record GroupView(GroupSession Session, string Venue, string? Programme, string Leader, string? Helper, IReadOnlyList<GroupPlace> Places, int OthersInvited)
{
    /// <summary>Those who need thought and have not had it; for who runs the session.</summary>
    public IReadOnlyList<PairNotice> ToThinkOver { get; init; } = [];

    /// <summary>Those about whom something was decided that the leader keeps to.</summary>
    public IReadOnlyList<PairNotice> Decided { get; init; } = [];

    /// <summary>The managers of the site: whom to ask.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];
}

/// <summary>Reads group sessions, each page in a fixed number of queries.</summary>
public sealed class GroupLists(ServiceDatabase db, GroupCheck check, Sealer sealer)
{
    /// <summary>Sessions of a site to come, or those before, nearest first.</summary>
    public async Task<IReadOnlyList<GroupLine>> ListAsync(Viewer viewer, Guid? siteId, bool past, CancellationToken cancel)
    {
        const int most = 100;
        var today = viewer.Now.ToLondonDay().StartUtc();
        var sessions = db.GroupSessions.AsNoTracking().VisibleTo(viewer).Where(s => siteId == null || s.SiteId == siteId);
        sessions = past ? sessions.Where(s => s.At < today).OrderByDescending(s => s.At) : sessions.Where(s => s.At >= today).OrderBy(s => s.At);
        var rows = await sessions.Take(most).Select(s => new
        {
            Session = s,
            Venue = db.Venues.Where(v => v.Id == s.VenueId).Select(v => v.Name).First(),
            Leader = db.Users.Where(a => a.Id == s.LeaderId).Select(a => a.Name).First(),
            Site = db.Sites.Where(x => x.Id == s.SiteId).Select(x => x.Name).First(),
            Invited = db.GroupInvites.Count(i => i.SessionId == s.Id && (i.Status == InviteStatus.Invited || i.Status == InviteStatus.Coming)),
        }).ToListAsync(cancel);
        return rows.ConvertAll(r => new GroupLine(r.Session, r.Venue, r.Leader, r.Invited, r.Site));
    }

    /// <summary>One session, tracked for changing; none when it is out of reach.</summary>
    public Task<GroupSession?> FindAsync(Viewer viewer, Guid id, CancellationToken cancel) =>
        db.GroupSessions.VisibleTo(viewer).SingleOrDefaultAsync(s => s.Id == id, cancel);

    public async Task<GroupView> ViewAsync(Viewer viewer, GroupSession session, CancellationToken cancel)
    {
        var invites = await db.GroupInvites.AsNoTracking().Where(i => i.SessionId == session.Id).ToListAsync(cancel);
        var people = await PeopleAsync(viewer, session, invites, cancel);
        var concerns = viewer.Runs(session) && session.IsOpen ? await check.RunAsync(session, cancel) : [];
        var consents = (await db.GroupConsents.AsNoTracking()
            .Where(c => c.SessionId == session.Id || (c.ProgrammeId != null && c.ProgrammeId == session.ProgrammeId)).ToListAsync(cancel)).ToLookup(c => c.YoungPersonId);
        var names = await db.Users.Where(a => a.Id == session.LeaderId || a.Id == session.HelperId).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var seen = invites.Where(i => people.ContainsKey(i.YoungPersonId)).ToList();
        return new(
            session,
            await db.Venues.Where(v => v.Id == session.VenueId).Select(v => v.Name).SingleAsync(cancel),
            await db.Programmes.Where(p => p.Id == session.ProgrammeId).Select(p => p.Name).SingleOrDefaultAsync(cancel),
            names[session.LeaderId],
            session.HelperId is { } helper ? names[helper] : null,
            [.. seen.Select(i => people[i.YoungPersonId].PlaceOf(i, [.. consents[i.YoungPersonId]])).OrderBy(p => p.Name, NameOrder.Comparer)],
            invites.Count(i => i.Status is InviteStatus.Invited or InviteStatus.Coming) - seen.Count(i => i.Status is InviteStatus.Invited or InviteStatus.Coming))
        {
            ToThinkOver = Notices(concerns.Where(c => !c.IsCleared), people, open: false),
            Decided = Notices(concerns.Where(c => c.IsCleared), people, open: true),
            Managers = await db.Users.Where(a => a.SiteId == session.SiteId && a.Role == Role.ServiceManager && a.DisabledAt == null).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancel),
        };
    }

    /// <summary>Whom a viewer may invite to a session: those within reach at its site whose referral is open or held, and who are not invited.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ToInviteAsync(Viewer viewer, GroupSession session, CancellationToken cancel)
    {
        const int most = 300;
        var people = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            .Where(p => p.SiteId == session.SiteId
                && db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold))
                && !db.GroupInvites.Any(i => i.SessionId == session.Id && i.YoungPersonId == p.Id && i.Status != InviteStatus.TakenBack))
            .OrderByDescending(p => p.CreatedAt).Take(most).Include(p => p.Key).ToListAsync(cancel);
        return [.. people.Select(p => (p.Id, Whole(p))).OrderBy(p => p.Item2, NameOrder.Comparer)];
    }

    private static IReadOnlyList<PairNotice> Notices(IEnumerable<PairConcern> concerns, Dictionary<Guid, Person> people, bool open) =>
        [.. concerns.Select(c => Notice(c, people[c.OneId], people[c.OtherId], open)).OrderBy(n => n.One, NameOrder.Comparer).ThenBy(n => n.Other ?? "", NameOrder.Comparer)];

    // In the order of names: the order of what is kept must say nothing.
    private static PairNotice Notice(PairConcern concern, Person one, Person other, bool open)
    {
        var (first, second) = NameOrder.Comparer.Compare(one.Name, other.Name) <= 0 ? (one, other) : (other, one);
        var words = open ? new PairWords(one.Words, other.Words).Open(concern.Decision!.ForLeader) : null;
        return new(first.Name, concern.IsAboutOne ? null : second.Name, words);
    }

    /// <summary>Those of the invited whom the viewer sees: all for who runs the session, else those within reach.</summary>
    private async Task<Dictionary<Guid, Person>> PeopleAsync(Viewer viewer, GroupSession session, List<GroupInvite> invites, CancellationToken cancel)
    {
        var ids = invites.ConvertAll(i => i.YoungPersonId);
        var within = await db.YoungPeople.VisibleTo(viewer, db).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        var all = await db.YoungPeople.AsNoTracking().Where(p => ids.Contains(p.Id)).Include(p => p.Key).ToListAsync(cancel);
        var reached = within.ToHashSet();
        return all.Where(p => reached.Contains(p.Id) || viewer.Runs(session)).ToDictionary(p => p.Id, p => Of(viewer, session, p, reached.Contains(p.Id)));
    }

    private Person Of(Viewer viewer, GroupSession session, YoungPerson person, bool within)
    {
        var words = sealer.WordsOf(person.Key);
        if (within)
            return new(words, Whole(person), person.Reference);
        // A manager without reach learns that somebody is there; the leader must know whom they meet.
        return session.IsLedBy(viewer.AccountId) ? new(words, Short(person, words), null) : new(words, Person.Restricted, null);
    }

    private string Whole(YoungPerson person) => ShownName.Of(sealer.WordsOf(person.Key), person).Whole;

    private static string Short(YoungPerson person, PersonWords words)
    {
        var name = ShownName.Of(words, person);
        return $"{name.Called} {name.Family.FirstOrDefault()}".Trim();
    }

    private sealed record Person(PersonWords Words, string Name, string? Reference)
    {
        public const string Restricted = "";

        public GroupPlace PlaceOf(GroupInvite invite, IReadOnlyList<GroupConsent> consents) =>
            new(invite, Name, Reference, Words.Open(invite.TransportNote), Reference is null ? null : Words.Open(invite.HowItWent), consents);
    }
}
