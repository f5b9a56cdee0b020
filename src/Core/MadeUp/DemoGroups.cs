using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// The groups of a demo site: boxing with a session held, one of yesterday whose register waits and one to come, a cooking group, a football day, and two who need
/// thought before they meet. Written after the young people are there, by one save for each site.
/// </summary>
internal sealed class DemoGroups(ServiceDatabase db, Sealer sealer, DateTime now)
{
    private const int Invited = 8;
    private static readonly string[] Expectations = ["Phones in the box till the end", "Nobody gets filmed", "If it kicks off we sit down, all of us", "You can leave the room, you can't leave the building on your own"];

    private readonly HouseWords house = new(sealer);

    private DateOnly Today { get; } = now.ToLondonDay();

    public async Task AddAsync(DemoTeam team, CancellationToken cancel)
    {
        var people = await PeopleAsync(team, cancel);
        var (gym, kitchen, pitch) = (AddVenue(team, "Boxing gym, community centre"), AddVenue(team, "Kitchen at the youth club"), AddVenue(team, "Five-a-side pitch"));
        var (boxing, cooking) = (AddProgramme(team, "Boxing", 60), AddProgramme(team, "Cooking group", 30));
        var held = AddSession(team, boxing, "Boxing", gym, -6, GroupStatus.Held);
        held.Expectations = house.SealText(string.Join('\n', Expectations));
        held.HowItWent = house.SealText("Good energy. The pads came out and nobody wanted to go home.");
        var yesterday = AddSession(team, boxing, "Boxing", gym, -1, GroupStatus.Confirmed);
        var next = AddSession(team, boxing, "Boxing", gym, 1, GroupStatus.Planned);
        var meal = AddSession(team, cooking, "Cooking group", kitchen, 3, GroupStatus.Confirmed);
        var football = AddSession(team, null, "Football day", pitch, 8, GroupStatus.Planned);
        Invite(held, people.Take(6), InviteStatus.Coming, attended: true);
        Invite(yesterday, people.Skip(8).Take(4), InviteStatus.Coming);
        await PayAsync(team, yesterday, 38_00, "Hand wraps and gum shields for new starters", cancel);
        Invite(next, people.Take(Invited), InviteStatus.Invited);
        Invite(meal, people.Skip(Invited).Take(4), InviteStatus.Coming);
        Invite(football, people.Skip(2).Take(Invited), InviteStatus.Invited);
        Link(team, people[1], people[4], LinkKind.Conflict, "A fight outside the chip shop in the summer. Their older brothers are still at it.");
        Link(team, people[3], people[6], LinkKind.GoodForEachOther, "Calm each other down. Ask to be on one team.");
        Report(team, people[5], "A lad they call Spider", "Gave him a phone and waits for him after school. He said it in the car, and does not want it made big.");
        UnsafePlace(team, people[7], pitch, "Was chased from there in the spring by people his family owes.");
        db.Record(new Deed(ActKind.GroupSessionPlanned, team.Workers[0].Id, Act.House, next.Id));
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<YoungPerson>> PeopleAsync(DemoTeam team, CancellationToken cancel)
    {
        var workers = team.Workers.Select(w => w.Id).ToList();
        return db.YoungPeople.Where(p => p.SiteId == team.SiteId && !p.Restricted && db.Allocations.Any(a => a.YoungPersonId == p.Id && a.To == null && workers.Contains(a.AccountId))
                && db.Contacts.Any(c => c.YoungPersonId == p.Id && c.Reached) && db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == Referrals.ReferralStatus.Open))
            .Include(p => p.Key).OrderByDescending(p => p.Id).Take(14).ToListAsync(cancel);
    }

    private Guid AddVenue(DemoTeam team, string name) => db.Venues.Add(new Venue { SiteId = team.SiteId, Name = name }).Entity.Id;

    private Guid AddProgramme(DemoTeam team, string name, int daysAgo) =>
        db.Programmes.Add(new Programme { SiteId = team.SiteId, Name = name, LeaderId = team.Workers[0].Id, From = Today.AddDays(-daysAgo) }).Entity.Id;

    private GroupSession AddSession(DemoTeam team, Guid? programme, string name, Guid venue, int days, GroupStatus status) => db.GroupSessions.Add(new GroupSession
    {
        SiteId = team.SiteId,
        ProgrammeId = programme,
        Name = name,
        LeaderId = team.Workers[0].Id,
        HelperId = team.Mentor.Id,
        At = Today.AddDays(days).AtLondon(new TimeOnly(16, 30)),
        Minutes = 90,
        VenueId = venue,
        Status = status,
    }).Entity;

    private void Invite(GroupSession session, IEnumerable<YoungPerson> people, InviteStatus status, bool attended = false)
    {
        foreach (var person in people)
        {
            db.GroupInvites.Add(new GroupInvite
            {
                SessionId = session.Id,
                YoungPersonId = person.Id,
                InvitedById = session.LeaderId,
                Status = status,
                Transport = Transport.WeDrive,
                Attendance = attended ? Attendance.Came : null,
            });
            if (status == InviteStatus.Coming)
                db.GroupConsents.Add(new GroupConsent { YoungPersonId = person.Id, SessionId = session.Id, ProgrammeId = session.ProgrammeId, GivenBy = "parent", For = GroupInviting.TakingPart, On = Today.AddDays(-9), AccountId = session.LeaderId });
            db.Record(new Deed(ActKind.GroupInvited, session.LeaderId, person.Id, session.Id));
        }
    }

    /// <summary>Approved, and waiting to be bought.</summary>
    private async Task PayAsync(DemoTeam team, GroupSession session, long pence, string what, CancellationToken cancel)
    {
        var cost = db.GroupCosts.Add(new GroupCost
        {
            SessionId = session.Id,
            SiteId = team.SiteId,
            What = house.SealText(what),
            AskedPence = pence,
            ApprovedPence = pence,
            BudgetId = team.Fund.BudgetId,
            Way = PaymentWay.Purchase,
            AskedById = session.LeaderId,
            AskedAt = now.AddDays(-3),
            DecidedById = team.Manager.Id,
            DecidedAt = now.AddDays(-2),
            Status = SpendingStatus.Approved,
        }).Entity;
        (await db.Budgets.SingleAsync(b => b.Id == team.Fund.BudgetId, cancel)).UsedPence += pence;
        db.Record(new Deed(ActKind.SupportAsked, session.LeaderId, Act.House, cost.Id));
        db.Record(new Deed(ActKind.SupportApproved, team.Manager.Id, Act.House, cost.Id));
    }

    private void Link(DemoTeam team, YoungPerson a, YoungPerson b, LinkKind kind, string said)
    {
        var (one, other) = a.Id.CompareTo(b.Id) < 0 ? (a, b) : (b, a);
        var words = new PairWords(sealer.WordsOf(one.Key), sealer.WordsOf(other.Key));
        db.KnownLinks.Add(new KnownLink { OneId = one.Id, OtherId = other.Id, Kind = kind, Source = FactSource.School, Since = Today.AddDays(-100), Words = words.SealText(said), RecordedById = team.Manager.Id });
        db.Record(new Deed(ActKind.LinkRecorded, team.Manager.Id, one.Id, one.Id));
    }

    private void Report(DemoTeam team, YoungPerson person, string other, string said)
    {
        var words = sealer.WordsOf(person.Key);
        var report = new LinkReport
        {
            YoungPersonId = person.Id,
            Other = words.SealText(other),
            Kind = LinkKind.Exploitation,
            Exploiter = ReportedExploiter.Other,
            Source = FactSource.YoungPerson,
            Since = Today.AddDays(-2),
            Words = words.SealText(said),
            ReportedById = team.Workers[0].Id,
            ReportedAt = now.AddHours(-20),
        };
        db.LinkReports.Add(report);
        db.Record(new Deed(ActKind.LinkReported, team.Workers[0].Id, person.Id, report.Id));
    }

    private void UnsafePlace(DemoTeam team, YoungPerson person, Guid venue, string said)
    {
        db.UnsafePlaces.Add(new UnsafePlace { YoungPersonId = person.Id, VenueId = venue, Source = FactSource.Family, Since = Today.AddDays(-60), Words = sealer.WordsOf(person.Key).SealText(said), RecordedById = team.Manager.Id });
        db.Record(new Deed(ActKind.UnsafePlaceRecorded, team.Manager.Id, person.Id, person.Id));
    }
}
