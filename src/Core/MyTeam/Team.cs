using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyTeam;

/// <summary>A figure of My team whose records can be looked at.</summary>
public enum TeamFigure
{
    /// <summary>Open or on hold.</summary>
    WithUs,
    Waiting,
    WithoutLead,
    HoldsDue,
    HoldsWithoutDate,
    PlansDue,
    AssessmentsDue,
    VoicesDue,
}

/// <summary>The young people of a site behind each figure. What is counted and what is listed are the same query.</summary>
public static class Team
{
    /// <summary>Open or on hold at the site, and within reach.</summary>
    public static IQueryable<YoungPerson> WithUs(this ServiceDatabase db, Viewer viewer, Guid? siteId) => db.YoungPeople.VisibleTo(viewer, db)
        .Where(p => siteId == null || p.SiteId == siteId)
        .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold)));

    public static IQueryable<YoungPerson> Waiting(this ServiceDatabase db, Viewer viewer, Guid? siteId) => db.YoungPeople.VisibleTo(viewer, db)
        .Where(p => siteId == null || p.SiteId == siteId)
        .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && r.Status == ReferralStatus.Waiting));

    public static IQueryable<YoungPerson> Behind(this ServiceDatabase db, TeamFigure figure, Viewer viewer, Guid? siteId, DateOnly today)
    {
        var people = db.WithUs(viewer, siteId);
        return figure switch
        {
            TeamFigure.WithUs => people,
            TeamFigure.Waiting => db.Waiting(viewer, siteId),
            TeamFigure.WithoutLead => people.Where(p => !db.Allocations.Any(a => a.YoungPersonId == p.Id && a.Part == AllocationPart.Lead && a.To == null)),
            TeamFigure.HoldsDue => people.Where(p => db.Holds.Any(h => h.YoungPersonId == p.Id && h.EndedOn == null && h.ReviewOn <= today)),
            TeamFigure.HoldsWithoutDate => people.Where(p => db.Holds.Any(h => h.YoungPersonId == p.Id && h.EndedOn == null && h.ReviewOn == null)),
            TeamFigure.PlansDue => people.Where(p => db.Plans.Where(x => x.YoungPersonId == p.Id)
                .OrderByDescending(x => x.AgreedOn).ThenByDescending(x => x.At).Select(x => x.ReviewOn).FirstOrDefault() <= today),
            TeamFigure.AssessmentsDue => people.Where(p => db.Assessments.Where(x => x.YoungPersonId == p.Id)
                .OrderByDescending(x => x.Number).Select(x => x.ReviewOn).FirstOrDefault() <= today),
            TeamFigure.VoicesDue => people.Where(p =>
                db.Plans.Where(x => x.YoungPersonId == p.Id).OrderByDescending(x => x.AgreedOn).ThenByDescending(x => x.At).Select(x => x.VoiceBy).FirstOrDefault() <= today
                || db.Assessments.Where(x => x.YoungPersonId == p.Id).OrderByDescending(x => x.Number).Select(x => x.VoiceBy).FirstOrDefault() <= today),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }
}
