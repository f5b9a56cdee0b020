using Microsoft.AspNetCore.Authorization;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Access;

/// <summary>
/// Which roles may come to which pages at all. What they then find there is decided by reach. A page that names no
/// policy lets nobody in.
/// </summary>
public static class Policies
{
    /// <summary>Young people's records and the work with them; reach decides whose.</summary>
    public const string Casework = nameof(Casework);

    /// <summary>Triage, waiting list, allocation, My team.</summary>
    public const string Management = nameof(Management);

    /// <summary>Tables without names.</summary>
    public const string Figures = nameof(Figures);

    /// <summary>Police extracts and the judging of links; reach decides whose names are seen.</summary>
    public const string Linkage = nameof(Linkage);

    /// <summary>Measuring change from files without names.</summary>
    public const string Evaluation = nameof(Evaluation);

    /// <summary>A partner's own referrals.</summary>
    public const string Partnership = nameof(Partnership);

    /// <summary>Who looked at what, and why glass was broken.</summary>
    public const string Guardianship = nameof(Guardianship);

    /// <summary>Concerns about somebody who works here.</summary>
    public const string StaffConcerns = nameof(StaffConcerns);

    /// <summary>Breaking glass: reading a record out of reach in an emergency.</summary>
    public const string Emergency = nameof(Emergency);

    /// <summary>Accounts and settings.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Support for those who work with young people, and who is on call.</summary>
    public const string Staffing = nameof(Staffing);

    /// <summary>One's own account.</summary>
    public const string AnyoneSignedIn = nameof(AnyoneSignedIn);

    /// <summary>The roles of each policy, in one place; the access matrix test reads it too.</summary>
    public static readonly IReadOnlyDictionary<string, Role[]> Roles = new Dictionary<string, Role[]>
    {
        [Casework] = [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead, Role.Guardian],
        [Management] = [Role.ServiceManager, Role.NationalLead],
        [Figures] = [Role.ServiceManager, Role.NationalLead, Role.SteeringMember, Role.Evaluator],
        [Linkage] = [Role.ServiceManager, Role.NationalLead],
        [Evaluation] = [Role.NationalLead, Role.Evaluator],
        [Partnership] = [Role.Partner],
        [Guardianship] = [Role.Guardian],
        [StaffConcerns] = [Role.NationalLead, Role.Guardian],
        [Emergency] = [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead, Role.Guardian],
        [Administration] = [Role.Administrator],
        [Staffing] = [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead],
        [AnyoneSignedIn] = Enum.GetValues<Role>(),
    };

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (name, roles) in Roles)
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
