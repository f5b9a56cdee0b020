using Steadfast.Core.Workforce;

namespace Steadfast.Web.Tests.Access;

/// <summary>What ought to happen when somebody asks for a page.</summary>
public enum Decision
{
    Opens,
    NotThere,
    SignIn,
}

/// <summary>
/// Who may open what, said a second time and by itself: the program's own policies are not asked. A folder of pages
/// has a row; a page that differs from its folder has one of its own; an endpoint that is no page has one by its address.
/// </summary>
internal static class AccessTable
{
    private static readonly Role[] Workers = [Role.Practitioner, Role.PeerMentor];
    private static readonly Role[] Leads = [Role.ServiceManager, Role.NationalLead];
    private static readonly Role[] Casework = [.. Workers, .. Leads, Role.Guardian];

    private static readonly Dictionary<string, Role[]?> Rows = new()
    {
        // Nobody need have signed in.
        ["/Index"] = null,
        ["/Language"] = null,
        ["/Problem"] = null,
        ["/SignIn/"] = null,
        ["/SetUp/"] = null,
        ["/Refer/"] = null,
        ["/Status/"] = null,
        ["/assets/{file}"] = null,
        ["/calendar/{secret}/my-day.ics"] = null,

        // Outside the demo its door is not there for anyone.
        ["/Demo/"] = [],

        ["/Cases/"] = Casework,
        ["/Safeguarding/"] = Casework,
        ["/Safeguarding/Staff/"] = [Role.NationalLead, Role.Guardian],
        ["/Safeguarding/Learning/"] = Leads,
        ["/Emergency/"] = Casework,
        ["/MyDay/"] = Casework,
        ["/Groups/"] = Casework,
        // A session belongs to a site; who works over all sites plans none.
        ["/Groups/PlanSession"] = [.. Workers, Role.ServiceManager],
        ["/Groups/AddProgramme"] = [.. Workers, Role.ServiceManager],
        ["/Groups/CheckPairs"] = Leads,
        ["/Groups/DecidePair"] = Leads,
        ["/Cases/Links/"] = Leads,
        ["/Cases/Links/ReportLink"] = Casework,
        ["/Support/"] = Casework,
        ["/Fund/"] = Leads,
        ["/Fund/SetBudget"] = [Role.NationalLead],
        ["/Triage/"] = Leads,
        ["/MyTeam/"] = Leads,
        ["/Questions/"] = Leads,
        ["/Staff/"] = Leads,
        ["/Recruitment/"] = Leads,
        ["/MySupport/"] = [.. Workers, .. Leads],
        // Time away, a past to tell and reasons not to are those of people who meet young people; evidence is a peer mentor's.
        ["/MySupport/TellLivedExperience"] = [.. Workers, Role.ServiceManager],
        ["/MySupport/DeclareReason"] = [.. Workers, Role.ServiceManager],
        ["/MySupport/NoteMyTimeAway"] = [.. Workers, Role.ServiceManager],
        ["/MySupport/SeeColleagues"] = [.. Workers, Role.ServiceManager],
        ["/MySupport/PutEvidenceForward"] = [Role.PeerMentor],
        ["/OutOfHours/"] = [.. Workers, .. Leads],
        ["/Figures/"] = [.. Leads, Role.SteeringMember, Role.Evaluator],
        ["/Extracts/"] = Leads,
        ["/Extracts/BringInExtract"] = [Role.NationalLead],
        ["/Evaluation/"] = [Role.NationalLead, Role.Evaluator],
        ["/Partner/"] = [Role.Partner],
        ["/Guardian/"] = [Role.Guardian],
        ["/Accounts/"] = [Role.Administrator],
        ["/MyAccount/"] = Enum.GetValues<Role>(),

        // A worker neither chooses who works with them nor closes the record to their manager.
        ["/Cases/HandOver"] = Leads,
        ["/Cases/DecideLevel"] = Leads,
        ["/Cases/Restrict"] = [.. Leads, Role.Guardian],

        // What is known of family members in crime is for those who work with the young person and the site's manager.
        ["/Cases/Families/ReadSafety"] = [.. Workers, Role.ServiceManager],
        ["/Cases/Families/RecordSafety"] = [.. Workers, Role.ServiceManager],
        ["/Cases/Families/EndSafety"] = [.. Workers, Role.ServiceManager],

        // The cases behind a figure: for those who may see them.
        ["/Figures/Cases"] = Leads,
    };

    /// <summary>Whether there is a row for this endpoint.</summary>
    public static bool Knows(Door door) => RowOf(door) is not null;

    /// <summary>The decision for somebody of a role, at no young person's page.</summary>
    public static Decision For(Door door, Visitor visitor)
    {
        var roles = Rows[RowOf(door)!];
        if (roles is null)
            return Decision.Opens;
        if (roles.Length == 0)
            return Decision.NotThere;
        return visitor.Account is null ? Decision.SignIn : roles.Contains(visitor.Account.Role) ? Decision.Opens : Decision.NotThere;
    }

    /// <summary>The decision at a young person's page: role first, then how they stand to the young person.</summary>
    public static Decision For(Door door, Visitor visitor, Case of, Relation relation)
    {
        var byRole = For(door, visitor);
        // Breaking glass asks the same of everybody for every reference.
        if (byRole != Decision.Opens || door.Row.StartsWith("/Emergency/", StringComparison.Ordinal))
            return byRole;
        // Who works beside the lead worker, or stands in for them, does not hand the record on.
        if (door.Row == "/Cases/ArrangeCover" && relation == Relation.Beside)
            return Decision.NotThere;
        return Reaches(visitor, of, relation) ? Decision.Opens : Decision.NotThere;
    }

    private static bool Reaches(Visitor visitor, Case of, Relation relation) => of != Case.NotThere && (relation is Relation.Worker or Relation.Beside || visitor.Account!.Role switch
    {
        Role.ServiceManager => of != Case.Restricted && visitor.Site == (of == Case.Edinburgh ? "Edinburgh" : "Cardiff"),
        Role.NationalLead => of != Case.Restricted,
        _ => false,
    });

    private static string? RowOf(Door door) => Rows.Keys
        .Where(row => row == door.Row || (row.EndsWith('/') && door.Row.StartsWith(row, StringComparison.Ordinal)))
        .MaxBy(row => row.Length);
}
