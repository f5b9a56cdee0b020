using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Families;

/// <summary>
/// A light record of a brother or sister (§5.3.1): what they say, what they need, how they stay safe. It stands under the
/// young person's key; a referral on opens a record of the sibling's own.
/// </summary>
public sealed class SiblingRecord : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid FamilyMemberId { get; init; }

    public DateOnly? DateOfBirth { get; set; }

    public Sealed? InTheirWords { get; set; }

    public Sealed? Needs { get; set; }

    public Sealed? SafetyPlan { get; set; }

    /// <summary>The day the safety plan was last made or changed with them.</summary>
    public DateOnly? SafetyPlanOn { get; set; }
}

/// <summary>Something done with a brother or sister: a day out, an interview prepared, a talk.</summary>
public sealed class SiblingActivity : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid SiblingId { get; init; }

    public required DateOnly On { get; init; }

    public required Sealed What { get; init; }

    public required Guid AccountId { get; init; }
}

/// <summary>A brother or sister referred on: to us, or to an agency.</summary>
public sealed class SiblingReferral : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid SiblingId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Code of the list of agencies; empty for a referral to this service.</summary>
    public string? Agency { get; init; }

    /// <summary>The referral's own reference, for one to this service.</summary>
    public string? Reference { get; init; }

    public Sealed? Why { get; init; }

    public Sealed? CameOfIt { get; set; }

    public required Guid AccountId { get; init; }
}
