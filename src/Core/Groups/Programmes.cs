using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Groups;

/// <summary>A programme in a list.</summary>
/// <param name="ToCome">How many of its sessions are still to come.</param>
public sealed record ProgrammeLine(Programme Programme, string Leader, int Held, int ToCome, string Site);

/// <summary>Reads programmes, and ends them.</summary>
public sealed class Programmes(ServiceDatabase db, GroupCheck check, HouseWords house, TimeProvider clock)
{
    /// <summary>The programmes of a site, those that go on first; of all sites for the national lead.</summary>
    public async Task<IReadOnlyList<ProgrammeLine>> ListAsync(Viewer viewer, CancellationToken cancel)
    {
        const int most = 200;
        var (now, today) = (clock.Instant(), clock.Today());
        var rows = await Within(viewer).AsNoTracking().OrderByDescending(p => p.From).Take(most).Select(p => new
        {
            Programme = p,
            Leader = db.Users.Where(a => a.Id == p.LeaderId).Select(a => a.Name).First(),
            Site = db.Sites.Where(s => s.Id == p.SiteId).Select(s => s.Name).First(),
            Held = db.GroupSessions.Count(s => s.ProgrammeId == p.Id && s.Status == GroupStatus.Held),
            ToCome = db.GroupSessions.Count(s => s.ProgrammeId == p.Id && (s.Status == GroupStatus.Planned || s.Status == GroupStatus.Confirmed) && s.At > now),
        }).ToListAsync(cancel);
        return [.. rows.Select(r => new ProgrammeLine(r.Programme, r.Leader, r.Held, r.ToCome, r.Site)).OrderBy(l => !l.Programme.IsOn(today)).ThenBy(l => l.Programme.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One programme, tracked for changing; none when it is out of reach.</summary>
    public Task<Programme?> FindAsync(Viewer viewer, Guid id, CancellationToken cancel) => Within(viewer).SingleOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>Whoever leads it, and managers.</summary>
    public static bool MayEnd(Viewer viewer, Programme programme) => viewer.Decides() || viewer.AccountId == programme.LeaderId;

    public string? Why(Programme programme) => house.Open(programme.WhyEnded);

    /// <summary>Says which day is its last, and why. What took place stays; no session is planned after it.</summary>
    public Task EndAsync(Viewer by, Programme programme, DateOnly lastDay, string? why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync([programme.SiteId], cancel);
        if (await db.Programmes.AsNoTracking().Where(p => p.Id == programme.Id).Select(p => p.Until).SingleAsync(cancel) is not null)
            throw new RuleException("This programme has its last day already.");
        if (!MayEnd(by, programme))
            throw new RuleException("Whoever leads the programme, or a manager, ends it.");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why it ends.", "Why");
        if (lastDay < programme.From)
            throw new RuleException("The last day cannot be before the first.", "Until");
        var after = lastDay.AddDays(1).StartUtc();
        if (await db.GroupSessions.AnyAsync(s => s.ProgrammeId == programme.Id && s.At >= after && s.Status != GroupStatus.CalledOff, cancel))
            throw new RuleException("Sessions of this programme lie after that day. Call them off or move them first, or choose a later day.", "Until");
        (programme.Until, programme.WhyEnded) = (lastDay, house.Seal(why));
        db.Record(new Deed(ActKind.ProgrammeEnded, by.AccountId, Act.House, programme.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private IQueryable<Programme> Within(Viewer viewer) => viewer.Role switch
    {
        Role.NationalLead => db.Programmes,
        Role.Practitioner or Role.PeerMentor or Role.ServiceManager => db.Programmes.Where(p => p.SiteId == viewer.SiteId),
        _ => db.Programmes.Where(p => false),
    };
}
