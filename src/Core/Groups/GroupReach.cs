using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Groups;

/// <summary>Who sees which group sessions, and what of them.</summary>
public static class GroupReach
{
    /// <summary>Sessions that a person may open: those of their site, all for a national lead. Whom they see in it is another question.</summary>
    public static IQueryable<GroupSession> VisibleTo(this IQueryable<GroupSession> sessions, Viewer viewer) => viewer.Role switch
    {
        Role.NationalLead => sessions,
        Role.Practitioner or Role.PeerMentor or Role.ServiceManager => sessions.Where(s => s.SiteId == viewer.SiteId),
        _ => sessions.Where(s => false),
    };

    /// <summary>Sees why a pair needs thought, and decides.</summary>
    public static bool Decides(this Viewer viewer) => viewer.Role is Role.ServiceManager or Role.NationalLead;

    /// <summary>Plans, confirms and holds it: whoever leads it, and managers.</summary>
    public static bool Runs(this Viewer viewer, GroupSession session) => viewer.Decides() || session.IsLedBy(viewer.AccountId);

    /// <exception cref="RuleException">Somebody else leads it.</exception>
    internal static void MustRun(this Viewer viewer, GroupSession session)
    {
        if (!viewer.Runs(session))
            throw new RuleException("Whoever leads the session, or a manager, does this.");
    }

    /// <summary>Decides for this site.</summary>
    public static bool Decides(this Viewer viewer, Guid siteId) => viewer.Decides() && (viewer.SiteId is not { } own || own == siteId);

    /// <exception cref="RuleException">Not a manager of this site.</exception>
    internal static void MustDecide(this Viewer viewer, Guid siteId)
    {
        if (!viewer.Decides(siteId))
            throw new RuleException("A service manager of the site or the national lead decides.");
    }
}
