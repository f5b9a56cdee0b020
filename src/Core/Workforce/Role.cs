namespace Steadfast.Core.Workforce;

/// <summary>What a signed-in person is here for. Each sees what their work needs and no more.</summary>
public enum Role
{
    /// <summary>Leads casework with the young people allocated to them.</summary>
    Practitioner,

    /// <summary>A worker with lived experience; sees the young people they lead or co-work.</summary>
    PeerMentor,

    /// <summary>Runs one site: triage, allocation, cover; sees that site's unrestricted records.</summary>
    ServiceManager,

    /// <summary>Runs the service over all sites.</summary>
    NationalLead,

    /// <summary>Steering group and programme board: figures, never a record.</summary>
    SteeringMember,

    /// <summary>Pseudonymised data and results, never a name.</summary>
    Evaluator,

    /// <summary>An agency's own referrals and what was shared with them.</summary>
    Partner,

    /// <summary>Caldicott guardian: restricted records through break-glass, and the review of who looked at what.</summary>
    Guardian,

    /// <summary>Accounts and settings; no records.</summary>
    Administrator,
}
