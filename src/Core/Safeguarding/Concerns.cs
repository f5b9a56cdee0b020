using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Safeguarding;

/// <summary>Which concerns a person may see. A concern is loaded through these and no other way.</summary>
public static class Concerns
{
    /// <summary>Concerns about young people within reach, as with their records; none about a colleague, not even for those who may see it elsewhere.</summary>
    public static IQueryable<Concern> VisibleTo(this IQueryable<Concern> concerns, Viewer viewer, ServiceDatabase db)
    {
        var people = db.YoungPeople.VisibleTo(viewer, db).Select(p => p.Id);
        return concerns.Where(c => !c.AboutStaff && people.Contains(c.YoungPersonId));
    }

    /// <summary>
    /// Concerns about somebody who works here. They go past the colleague and past the colleague's line: to the national
    /// lead and the guardian, and of these two never to one who has the colleague's own role.
    /// </summary>
    public static IQueryable<Concern> AboutStaffVisibleTo(this IQueryable<Concern> concerns, Viewer viewer, ServiceDatabase db)
    {
        if (viewer.Role is not (Role.NationalLead or Role.Guardian))
            return concerns.Where(c => false);
        return concerns.Where(c => c.AboutStaff && c.ColleagueId != viewer.AccountId && !db.Users.Any(u => u.Id == c.ColleagueId && u.Role == viewer.Role));
    }
}
