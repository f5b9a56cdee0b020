using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>
/// Who is missing, which return conversations are due, who is known to no service, and what waits in the National Referral
/// Mechanism. Five queries, within what the viewer may see.
/// </summary>
public sealed class SafetyToDo(ServiceDatabase db, Sealer sealer) : IToDoSource
{
    /// <summary>The check whether services know a young person is shown so many days before it is due.</summary>
    public const int CheckAheadDays = 5;

    /// <summary>At 18 they are asked; it is shown so many days before.</summary>
    public const int EighteenAheadDays = 28;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        if (viewer.Role is not (Role.Practitioner or Role.PeerMentor or Role.ServiceManager))
            return [];
        return [.. await MissingAsync(viewer, cancel), .. await UnknownAsync(viewer, today, cancel), .. await NationalAsync(viewer, today, cancel)];
    }

    private async Task<IEnumerable<ToDo>> MissingAsync(Viewer viewer, CancellationToken cancel)
    {
        var people = db.YoungPeople.VisibleTo(viewer, db);
        var rows = await (
            from m in db.MissingEpisodes.AsNoTracking()
            join p in people on m.YoungPersonId equals p.Id
            where m.To == null || !db.ReturnConversations.Any(c => c.EpisodeId == m.Id && c.Answer != ReturnAnswer.Offered)
            select new { Episode = m, Who = new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName) }).ToListAsync(cancel);
        return rows.Select(r => r.Episode switch
        {
            { To: { } back } => At(r.Who, "Return conversation", $"missing/{r.Episode.Id}#conversation", back.AddHours(Missing.ConversationHours), viewer.Now),
            { ReportedToPoliceAt: null } => At(r.Who, "Missing, and the police have not been told", $"missing/{r.Episode.Id}", r.Episode.From, viewer.Now),
            _ => At(r.Who, "Missing: ask for news, and look for them", $"missing/{r.Episode.Id}", r.Episode.From, viewer.Now),
        });
    }

    /// <summary>
    /// Whom nobody has asked about, near the day it is due, for their worker or, while they wait for one, the manager; and who
    /// is known to nobody, for both, until a concern was referred.
    /// </summary>
    private async Task<IEnumerable<ToDo>> UnknownAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var manages = viewer.Role == Role.ServiceManager;
        var decidedBy = today.AddDays(CheckAheadDays - KnownToServices.CheckWithinDays);
        var now = db.Referrals.Where(r => r.Status == ReferralStatus.Waiting || r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold);
        var rows = await (
            from p in db.YoungPeople.AsNoTracking().VisibleTo(viewer, db)
            where !db.Agencies.Any(a => a.YoungPersonId == p.Id && (a.EndedOn == null || a.EndedOn >= today))
                && !db.ConcernSteps.Any(s => s.YoungPersonId == p.Id && s.To == ConcernStatus.Referred && db.Concerns.Any(c => c.Id == s.ConcernId && !c.AboutStaff))
            let hasWorker = db.Allocations.Any(a => a.YoungPersonId == p.Id && a.To == null)
            where now.Any(r => r.YoungPersonId == p.Id && (db.ServicesChecks.Any(c => c.YoungPersonId == p.Id) || (r.DecidedOn <= decidedBy && !(manages && hasWorker))))
            select new { p.Id, DecidedOn = now.Where(r => r.YoungPersonId == p.Id).Max(r => r.DecidedOn), HasWorker = hasWorker, Who = new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName) }).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var checks = (await db.ServicesChecks.AsNoTracking().Where(c => ids.Contains(c.YoungPersonId)).ToListAsync(cancel)).ToLookup(c => c.YoungPersonId);
        var all = new List<ToDo>();
        foreach (var row in rows)
        {
            var due = row.DecidedOn?.AddDays(KnownToServices.CheckWithinDays);
            var known = KnownToServices.Of([.. checks[row.Id]], agencyWorksWithThem: false);
            if (known == KnownTo.Nobody)
                all.Add(About(row.Who, "Known to no service: raise a concern and refer it", "safeguarding", null) with { IsUrgent = true });
            else if (known == KnownTo.NotAskedYet && due <= today.AddDays(CheckAheadDays) && !(manages && row.HasWorker))
                all.Add(About(row.Who, "Ask whether services know them", "services-check", due));
        }
        return all;
    }

    private async Task<IEnumerable<ToDo>> NationalAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from n in db.NationalReferrals.AsNoTracking()
            join p in db.YoungPeople.VisibleTo(viewer, db) on n.YoungPersonId equals p.Id
            where n.ConclusiveGrounds == null && n.ReasonableGrounds != GroundsDecision.Negative
            select new { Referral = n, p.DateOfBirth, Who = new Row(p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName) }).ToListAsync(cancel);
        var all = new List<ToDo>();
        foreach (var row in rows)
        {
            var path = $"national-referral/{row.Referral.Id}";
            if (row.Referral.ReferredOn is null && row.Referral.HandedOn < today)
                all.Add(About(row.Who, "Ask whether the first responder has referred", path, row.Referral.HandedOn.AddDays(1)));
            if (NationalReferrals.ReasonableGroundsAim(row.Referral) is { } aim && aim < today)
                all.Add(About(row.Who, "Ask about the reasonable grounds decision", path, aim));
            if (NationalReferrals.ConsentDue(row.Referral, row.DateOfBirth) is { } eighteen && eighteen <= today.AddDays(EighteenAheadDays))
                all.Add(About(row.Who, "At 18: ask whether they want to stay in the National Referral Mechanism", path, eighteen));
        }
        return all;
    }

    private ToDo At(Row who, string english, string path, DateTime due, DateTime now) =>
        About(who, english, path, due.ToLondonDay()) with { At = TimeOnly.FromDateTime(due.ToLondon()), IsUrgent = due < now };

    private ToDo About(Row who, string english, string path, DateOnly? due)
    {
        var name = ShownName.Of(sealer.WordsOf(who.Key), who.KnownAs, who.GivenName, who.FamilyName);
        return new ToDo(english, $"/cases/{who.Reference}/{path}", due).About(name);
    }

    private sealed record Row(string Reference, PersonKey Key, Sealed? KnownAs, Sealed GivenName, Sealed FamilyName);
}
