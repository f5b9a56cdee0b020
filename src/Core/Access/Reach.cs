using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Access;

/// <summary>
/// What a person may see. Records are loaded through these and no other way; what is out of reach does not exist.
/// </summary>
public static class Reach
{
    /// <summary>Young people's records within a person's reach.</summary>
    public static IQueryable<YoungPerson> VisibleTo(this IQueryable<YoungPerson> people, Viewer viewer, ServiceDatabase db) => viewer.Role switch
    {
        Role.Practitioner or Role.PeerMentor => people.Where(p =>
            db.Allocations.Any(a => a.YoungPersonId == p.Id && a.AccountId == viewer.AccountId && a.To == null)
            || db.BrokenGlass.Any(b => b.YoungPersonId == p.Id && b.AccountId == viewer.AccountId && b.Until > viewer.Now)),
        Role.ServiceManager => people.Where(p =>
            (p.SiteId == viewer.SiteId && !p.Restricted)
            || db.Allocations.Any(a => a.YoungPersonId == p.Id && a.AccountId == viewer.AccountId && a.To == null)
            || db.BrokenGlass.Any(b => b.YoungPersonId == p.Id && b.AccountId == viewer.AccountId && b.Until > viewer.Now)),
        Role.NationalLead => people.Where(p => !p.Restricted
            || db.BrokenGlass.Any(b => b.YoungPersonId == p.Id && b.AccountId == viewer.AccountId && b.Until > viewer.Now)),
        Role.Guardian => people.Where(p =>
            db.BrokenGlass.Any(b => b.YoungPersonId == p.Id && b.AccountId == viewer.AccountId && b.Until > viewer.Now)),
        _ => people.Where(p => false),
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
