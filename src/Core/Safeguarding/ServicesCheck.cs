using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>We asked a service whether they know this young person. Some are on nobody's radar; they must not stay there.</summary>
public sealed class ServicesCheck : Editable, IAboutYoungPerson
{
    /// <summary>The form's own key: sent twice, it is asked once.</summary>
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of services that are asked.</summary>
    public required string Service { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required Sealed AskedWhom { get; init; }

    public required ServicesAnswer Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public Sealed? WhatTheySaid { get; set; }

    public required Guid AccountId { get; init; }
}

public enum ServicesAnswer
{
    NotYet,
    Known,
    NotKnown,
}
