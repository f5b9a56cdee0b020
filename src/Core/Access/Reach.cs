using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Access;

/// <summary>
/// What a person may see. Records are loaded through these and no other way; what is out of reach does not exist.
/// </summary>
public static class Reach
{
    /// <summary>Young people's records within a person's reach.</summary>
    public static IQueryable<YoungPerson> VisibleTo(this IQueryable<YoungPerson> people, Viewer viewer, ServiceDatabase db)
    {
        var (worksWith, brokeGlass) = (WorksWith(viewer, db), BrokeGlass(viewer, db));
        var own = worksWith.Concat(brokeGlass);
        return viewer.Role switch
        {
            Role.Practitioner or Role.PeerMentor => people.Where(p => own.Contains(p.Id)),
            Role.ServiceManager => people.Where(p => (p.SiteId == viewer.SiteId && !p.Restricted) || own.Contains(p.Id)),
            Role.NationalLead => people.Where(p => !p.Restricted || brokeGlass.Contains(p.Id)),
            Role.Guardian => people.Where(p => brokeGlass.Contains(p.Id)),
            _ => people.Where(p => false),
        };
    }

    // Sets of ids, not a question to each record: a caseload then costs the same beside a thousand records and a hundred thousand.
    private static IQueryable<Guid> WorksWith(Viewer viewer, ServiceDatabase db)
    {
        // Cover begins and ends with its days in London, by itself.
        var today = viewer.Now.ToLondonDay();
        return db.Allocations.Where(a => a.AccountId == viewer.AccountId && a.To == null).Select(a => a.YoungPersonId)
            .Concat(db.CaseCovers.On(today).Where(c => c.AccountId == viewer.AccountId).Select(c => c.YoungPersonId));
    }

    private static IQueryable<Guid> BrokeGlass(Viewer viewer, ServiceDatabase db) =>
        db.BrokenGlass.Where(b => b.AccountId == viewer.AccountId && b.Until > viewer.Now).Select(b => b.YoungPersonId);

    /// <summary>Records that went, for whoever had them within reach: a referral's record has no worker before the decision.</summary>
    public static IQueryable<JoinedRecord> VisibleTo(this IQueryable<JoinedRecord> joined, Viewer viewer) => viewer.Role switch
    {
        Role.ServiceManager => joined.Where(j => j.SiteId == viewer.SiteId),
        Role.NationalLead => joined,
        _ => joined.Where(j => false),
    };

    /// <summary>Referrals that a person decides on or works from; a partner sees their own and no record behind them.</summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, Viewer viewer, ServiceDatabase db)
    {
        if (viewer.Role == Role.Partner)
            return referrals.Where(r => r.PartnerAccountId == viewer.AccountId);
        var people = db.YoungPeople.VisibleTo(viewer, db);
        return referrals.Where(r => people.Any(p => p.Id == r.YoungPersonId));
    }
}
