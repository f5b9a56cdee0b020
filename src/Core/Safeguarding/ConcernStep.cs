using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>A concern went on: from where to where, by whom, and what they had to say.</summary>
public sealed class ConcernStep : IAboutYoungPerson
{
    /// <summary>The form's own key: sent twice, it is one step.</summary>
    public Guid Id { get; init; } = Ids.New();

    public required Guid ConcernId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required ConcernStatus From { get; init; }

    public required ConcernStatus To { get; init; }

    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What the manager decided, what the service answered, what we did, what we learnt.</summary>
    public Sealed? Said { get; init; }

    /// <summary>Code of their answer, or of the outcome.</summary>
    public string? Code { get; init; }

    /// <summary>The service and the person there, where it was referred or answered.</summary>
    public Sealed? With { get; init; }

    /// <summary>Code of the list of statutory services, where it was referred.</summary>
    public string? Service { get; init; }

    /// <summary>Their reference number.</summary>
    public Sealed? TheirNumber { get; init; }

    /// <summary>Whether the family was told of the referral; where not, why stands beside it.</summary>
    public bool? FamilyTold { get; init; }

    public Sealed? WhyFamilyNotTold { get; init; }
}

/// <summary>Somebody was told of a concern: who, when, how, and what they said.</summary>
public sealed class Telling : IAboutYoungPerson
{
    /// <summary>The form's own key: sent twice, it is one telling.</summary>
    public Guid Id { get; init; } = Ids.New();

    public required Guid ConcernId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the line in the nation's guidance; none for somebody told beside it.</summary>
    public string? Line { get; init; }

    public required DateTime ToldAt { get; init; }

    /// <summary>When the line was due, as it stood when they were told.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Code of the list of ways of telling.</summary>
    public required string How { get; init; }

    public required Sealed Who { get; init; }

    public Sealed? WhatTheySaid { get; init; }

    /// <summary>Who told them.</summary>
    public required Guid AccountId { get; init; }
}
