using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages;

/// <summary>Which policy each folder of pages states. A folder that is not here lets nobody in.</summary>
internal static class FolderPolicies
{
    private static readonly Dictionary<string, string> Stated = new()
    {
        ["/Cases"] = Policies.Casework,
        ["/Safeguarding"] = Policies.Casework,
        ["/Safeguarding/Staff"] = Policies.StaffConcerns,
        ["/Safeguarding/Learning"] = Policies.Management,
        ["/MyDay"] = Policies.Casework,
        ["/Triage"] = Policies.Management,
        ["/MyTeam"] = Policies.Management,
        ["/Questions"] = Policies.Management,
        ["/Staff"] = Policies.Management,
        ["/Recruitment"] = Policies.Management,
        ["/MySupport"] = Policies.Staffing,
        ["/OutOfHours"] = Policies.Staffing,
        ["/Figures"] = Policies.Figures,
        ["/Extracts"] = Policies.Linkage,
        ["/Evaluation"] = Policies.Evaluation,
        ["/Groups"] = Policies.Casework,
        ["/Support"] = Policies.Casework,
        ["/Fund"] = Policies.Management,
        ["/Partner"] = Policies.Partnership,
        ["/Emergency"] = Policies.Emergency,
        ["/Guardian"] = Policies.Guardianship,
        ["/Accounts"] = Policies.Administration,
        ["/MyAccount"] = Policies.AnyoneSignedIn,
    };

    public static void State(PageConventionCollection conventions)
    {
        foreach (var (folder, policy) in Stated)
            conventions.AuthorizeFolder(folder, policy);
    }
}
