using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.MyDay;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Groups;

/// <summary>What groups wait for: a leader's confirmation and register; a manager's thought about who meets whom.</summary>
public sealed class GroupToDo(ServiceDatabase db, GroupCheck check, Sealer sealer) : IToDoSource
{
    /// <summary>Sessions are shown so many days ahead.</summary>
    public const int DaysAhead = 14;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel) => viewer.Role switch
    {
        Role.Practitioner or Role.PeerMentor => await ToLeadAsync(viewer, today, cancel),
        Role.ServiceManager or Role.NationalLead => await ToThinkOverAsync(viewer, today, cancel),
        _ => [],
    };

    private async Task<IReadOnlyList<ToDo>> ToLeadAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var until = today.AddDays(DaysAhead + 1).StartUtc();
        var led = await db.GroupSessions.AsNoTracking()
            .Where(s => (s.LeaderId == viewer.AccountId || s.HelperId == viewer.AccountId) && (s.Status == GroupStatus.Planned || s.Status == GroupStatus.Confirmed) && s.At < until)
            .ToListAsync(cancel);
        return [.. led.Select(s => s.At <= viewer.Now
            ? Of(s, "Write down who came to the group", $"/groups/{s.Id}/register")
            : Of(s, s.Status == GroupStatus.Confirmed ? "Lead a group session" : "Confirm a group session", $"/groups/{s.Id}"))];
    }

    private async Task<IReadOnlyList<ToDo>> ToThinkOverAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var (now, until) = (viewer.Now, today.AddDays(DaysAhead + 1).StartUtc());
        var open = await db.GroupSessions.AsNoTracking().VisibleTo(viewer)
            .Where(s => s.Status == GroupStatus.Planned && s.At > now && s.At < until).ToListAsync(cancel);
        var inDoubt = await check.InDoubtAsync(open, cancel);
        var sites = viewer.SiteId is null ? await db.Sites.ToDictionaryAsync(s => s.Id, s => s.Name, cancel) : [];
        return [.. open.Where(s => inDoubt.Contains(s.Id)).Select(s => Of(s, "Clear a group check", $"/groups/{s.Id}/check", sites.GetValueOrDefault(s.SiteId))), .. await ReportsAsync(viewer, cancel)];
    }

    private async Task<IEnumerable<ToDo>> ReportsAsync(Viewer viewer, CancellationToken cancel)
    {
        var waiting = await db.YoungPeople.VisibleTo(viewer, db).Where(p => viewer.SiteId == null || p.SiteId == viewer.SiteId)
            .Join(db.LinkReports.Where(r => r.Status == ReportStatus.Waiting), p => p.Id, r => r.YoungPersonId, (p, r) => new { Person = p, p.Key, r.ReportedAt }).AsNoTracking().ToListAsync(cancel);
        return waiting.GroupBy(w => w.Person.Id).Select(g =>
        {
            var first = g.MinBy(w => w.ReportedAt)!;
            return new ToDo("A worker reports something between two: look at it", $"/cases/{first.Person.Reference}/links", first.ReportedAt.ToLondonDay())
                .About(ShownName.Of(sealer.WordsOf(first.Key), first.Person));
        });
    }

    /// <summary>Named by what the session is called, which names no young person; whoever answers for all sites reads the site too.</summary>
    private static ToDo Of(GroupSession session, string english, string path, string? site = null) =>
        new(english, path, session.At.ToLondonDay()) { At = TimeOnly.FromDateTime(session.At.ToLondon()), Name = site is null ? session.Name : $"{session.Name}, {site}" };
}
