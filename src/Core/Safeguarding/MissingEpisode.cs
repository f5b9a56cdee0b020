using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>A young person was missing: from when to when, and who was told. Dated rows, so that they can be counted in any window.</summary>
public sealed class MissingEpisode : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required DateTime From { get; init; }

    /// <summary>None while they are missing.</summary>
    public DateTime? To { get; set; }

    public DateTime? ReportedToPoliceAt { get; set; }

    /// <summary>The police's reference number.</summary>
    public Sealed? PoliceNumber { get; set; }

    public Sealed? Note { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

/// <summary>A return conversation was offered, held or declined. Each is a row of its own; an offer is not a conversation.</summary>
public sealed class ReturnConversation : IAboutYoungPerson
{
    /// <summary>The form's own key: sent twice, it is one.</summary>
    public Guid Id { get; init; } = Ids.New();

    public required Guid EpisodeId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required ReturnAnswer Answer { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who talked, or offered to: we, children's services, the police, an advocate.</summary>
    public required Sealed ByWhom { get; init; }

    public Sealed? WhatItTold { get; init; }

    public required Guid AccountId { get; init; }
}

public enum ReturnAnswer
{
    Offered,
    Held,
    Declined,
}
