using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;

namespace Steadfast.Core.Workforce;

/// <summary>One member of staff as their manager needs to see them.</summary>
/// <param name="Stage">Of a peer mentor; none for others.</param>
/// <param name="Away">Now, or within two weeks.</param>
/// <param name="Uncovered">Their young people for whom cover is still to be arranged.</param>
public sealed record StaffRow(Guid Id, string Name, Role Role, MentorStage? Stage, Absence? Away, int Uncovered, IReadOnlyList<string> CoveredBy, SupervisionDate? Supervision, bool EvidenceWaits);

/// <summary>A manager's page of the team: who is away, who covers, whose supervision is overdue.</summary>
public sealed class TeamBoard(ServiceDatabase db, Promoting promoting, SupervisionDates dates, CoverNeeds needs, TimeProvider clock)
{
    public async Task<IReadOnlyList<StaffRow>> ReadAsync(Viewer manager, Guid siteId, CancellationToken cancel)
    {
        var today = clock.Today();
        var staff = db.Users.AsNoTracking().Where(u => u.SiteId == siteId && u.DisabledAt == null && (u.Role == Role.Practitioner || u.Role == Role.PeerMentor || u.Role == Role.ServiceManager));
        var people = await staff.Select(u => new { u.Id, u.Name, u.Role, Waits = db.StageProposals.Any(p => p.AccountId == u.Id && p.Status == ProposalStatus.Waiting) }).ToListAsync(cancel);
        var stages = await promoting.StagesAsync(people.Select(p => p.Id), cancel);
        var away = (await db.Absences.AsNoTracking().Touching(today, today.AddDays(CoverNeeds.AheadDays)).Where(a => staff.Any(s => s.Id == a.AccountId)).OrderBy(a => a.From).ToListAsync(cancel)).ToLookup(a => a.AccountId);
        var supervision = (await dates.OfAsync(staff, cancel)).ToDictionary(s => s.AccountId);
        var cover = (await needs.OfAsync(staff, manager, cancel)).ToLookup(n => n.Absence.AccountId);
        return [.. people.OrderBy(p => p.Role == Role.ServiceManager).ThenBy(p => p.Name, StringComparer.CurrentCulture).Select(p => new StaffRow(
            p.Id, p.Name, p.Role, stages.TryGetValue(p.Id, out var stage) ? stage : null, away[p.Id].FirstOrDefault(),
            cover[p.Id].Count(n => n.UncoveredFrom is not null), [.. cover[p.Id].SelectMany(n => n.CoveredBy).Distinct()], supervision.GetValueOrDefault(p.Id), p.Waits))];
    }
}
