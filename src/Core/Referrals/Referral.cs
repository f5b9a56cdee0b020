using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Referrals;

/// <summary>One referral of a young person, and the episode of work that may follow from it.</summary>
public sealed class Referral : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required string Reference { get; init; }

    public string? PackageId { get; init; }

    public required Guid SiteId { get; set; }

    /// <summary>Not known on some old paper referrals; those count in every period, and are reported as undated.</summary>
    public DateOnly? ReferredOn { get; set; }

    /// <summary>Code of the list of referral sources; empty where not known.</summary>
    public string? ReferredBy { get; set; }

    /// <summary>The partner account that sent it, when there is one.</summary>
    public Guid? PartnerAccountId { get; init; }

    public Sealed? ReferrerName { get; init; }

    public Sealed? ReferrerContact { get; init; }

    /// <summary>Why the referrer asks us, in their words.</summary>
    public Sealed? Worries { get; init; }

    public Sealed? Strengths { get; init; }

    public Sealed? YoungPersonView { get; init; }

    public Sealed? ParentView { get; init; }

    public bool? YoungPersonKnows { get; init; }

    public bool? ParentKnows { get; init; }

    /// <summary>What is known of family, education, agencies and risk to workers, as the referrer told it.</summary>
    public Sealed? Known { get; init; }

    /// <summary>Keyed hash of the secret that opens the status page for a referrer without an account.</summary>
    public byte[]? StatusKeyHash { get; init; }

    public required ReferralStatus Status { get; set; }

    /// <summary>How pressing the need is, as triage judged it.</summary>
    public Need? Need { get; set; }

    /// <summary>Code of the latest decision, for tables and exports; the decisions themselves are records.</summary>
    public string? Decision { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Code of the list of closure reasons; empty where not known.</summary>
    public string? ClosureReason { get; set; }

    public DateTime CreatedAt { get; init; }
}

/// <summary>One of the reasons for a referral; there may be many.</summary>
public sealed class ReferralReason : IAboutYoungPerson
{
    public required Guid ReferralId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the reason list.</summary>
    public required string Reason { get; init; }
}

public enum Need
{
    Lower,
    Medium,
    High,
    Urgent,
}
