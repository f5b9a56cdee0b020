using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Sessions;

/// <summary>One-to-one work with a young person. It is a contact too, and the contact's row says when and where.</summary>
public sealed class Session : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid ContactId { get; init; }

    /// <summary>Code of the list of session kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>What drew them in: music, food, a drive.</summary>
    public Sealed? Hook { get; init; }

    public Sealed? WhatTheySaid { get; init; }

    public Sealed? WhatNext { get; init; }

    /// <summary>The second worker, when two worked with them.</summary>
    public Guid? SecondWorkerId { get; init; }

    /// <summary>The block it is part of.</summary>
    public Guid? BlockId { get; internal set; }

    public Mood? Mood { get; init; }

    public TimeTogether? Together { get; init; }

    public StepForward? Step { get; init; }

    /// <summary>They told something that a safeguarding concern comes of.</summary>
    public bool Disclosed { get; init; }
}

public sealed class SessionTopic : IAboutYoungPerson
{
    public required Guid SessionId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required string Topic { get; init; }
}
