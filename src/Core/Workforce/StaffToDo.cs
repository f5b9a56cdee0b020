using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.MyDay;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Workforce;

/// <summary>What waits about staff: supervision due, cover to arrange or to give, evidence to review, declared reasons to look at.</summary>
public sealed class StaffToDo(ServiceDatabase db, SupervisionDates dates, CoverNeeds needs, Sealer sealer) : IToDoSource
{
    /// <summary>Supervision is shown this many days before it is due.</summary>
    public const int AheadDays = 7;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        if (!Staff.Works(viewer.Role) && viewer.Role != Role.NationalLead)
            return [];
        var all = new List<ToDo>();
        all.AddRange((await dates.HeldByAsync(viewer.AccountId, cancel)).Where(d => d.DueOn <= today.AddDays(AheadDays))
            .Select(d => new ToDo("Supervision is due", $"/my-support/supervise/{d.AccountId}", d.DueOn) { Name = d.Name }));
        all.AddRange(await CoveringAsync(viewer, today, cancel));
        if (viewer.Role is Role.ServiceManager or Role.NationalLead)
            all.AddRange(await ManagedAsync(viewer, today, cancel));
        return all;
    }

    /// <summary>Whom somebody stands in for today: the page to read first.</summary>
    private async Task<IEnumerable<ToDo>> CoveringAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var rows = await db.CaseCovers.On(today).Where(c => c.AccountId == viewer.AccountId)
            .Join(db.YoungPeople, c => c.YoungPersonId, p => p.Id, (c, p) => new { c.To, p.Reference, p.Key, p.KnownAs, p.GivenName, p.FamilyName }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r => new ToDo("You stand in: read the hand-over sheet", $"/cases/{r.Reference}/hand-over-sheet", null)
            .About(ShownName.Of(sealer.WordsOf(r.Key), r.KnownAs, r.GivenName, r.FamilyName)));
    }

    private async Task<IEnumerable<ToDo>> ManagedAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var staff = db.Users.ManagedBy(viewer);
        var cover = (await needs.OfAsync(staff, viewer, cancel)).Where(n => n.UncoveredFrom is not null).GroupBy(n => n.Absence.Id)
            .Select(g => new ToDo("Cover to arrange", $"/staff/absences/{g.Key}", g.Min(n => n.UncoveredFrom)) { Name = g.First().Worker, IsUrgent = g.Min(n => n.UncoveredFrom) <= today });
        var evidence = await db.StageProposals.Where(p => p.Status == ProposalStatus.Waiting).Join(staff, p => p.AccountId, u => u.Id, (p, u) => new { u.Id, u.Name }).ToListAsync(cancel);
        var beyond = await BeyondStageAsync(staff, cancel);
        var reasons = viewer.Role == Role.ServiceManager
            && await db.ConflictsOfInterest.AnyAsync(c => c.LookedAtAt == null && c.YoungPersonId == null && c.EndedAt == null && c.AccountId != viewer.AccountId && staff.Any(s => s.Id == c.AccountId), cancel);
        return [
            .. cover,
            .. evidence.Select(e => new ToDo("Promotion evidence to review", $"/staff/{e.Id}/stage", null) { Name = e.Name }),
            .. beyond.Select(b => new ToDo("Leads somebody whom their stage does not allow: hand over", $"/staff/{b.Id}", null) { Name = b.Name, IsUrgent = true }),
            .. reasons ? [new ToDo("Declared reasons to look at", "/staff/reasons", null)] : Array.Empty<ToDo>(),
        ];
    }

    /// <summary>Peer mentors who lead somebody above what their stage allows: risk rose, or a promotion was undone.</summary>
    private async Task<IEnumerable<(Guid Id, string Name)>> BeyondStageAsync(IQueryable<Account> staff, CancellationToken cancel)
    {
        var rows = await Weighing.Carried(db).Where(a => a.Part == AllocationPart.Lead)
            .Join(staff.Where(s => s.Role == Role.PeerMentor), a => a.AccountId, s => s.Id, (a, s) => new
            {
                s.Id,
                s.Name,
                Stage = db.StageDecisions.Where(d => d.AccountId == s.Id).OrderByDescending(d => d.Number).Select(d => (MentorStage?)d.To).FirstOrDefault(),
                Risk = StandingRisk.Of(db).Where(x => x.YoungPersonId == a.YoungPersonId).Select(x => x.Risk).FirstOrDefault(),
            }).ToListAsync(cancel);
        return rows.Where(r => StageRules.Refusal(r.Stage ?? MentorStage.CoWorking, Work.Lead, r.Risk) is not null).Select(r => (r.Id, r.Name)).Distinct();
    }
}
