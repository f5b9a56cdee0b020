using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>A try to reach a young person, or a contact with them or their family. An attempt is never a contact.</summary>
public sealed class Contact : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public string? PackageId { get; init; }

    /// <summary>The first instant there is, where a record that was brought in does not say when.</summary>
    public required DateTime HappenedAt { get; init; }

    /// <summary>How well it is known when: records brought in may know only the day, or nothing.</summary>
    public WhenKnown WhenKnown { get; init; } = WhenKnown.ToTheMinute;

    /// <summary>Code of the list of contact kinds: attempt, contact, family contact, session …</summary>
    public required string Kind { get; init; }

    /// <summary>Whether somebody was reached; decided by the kind, and kept plain so that silence is counted right.</summary>
    public required bool Reached { get; init; }

    /// <summary>Code of the list of ways: knock, call, text, street …</summary>
    public string? Way { get; init; }

    public string? Place { get; init; }

    public int? Minutes { get; init; }

    public string? Outcome { get; init; }

    public Sealed? WithWhom { get; init; }

    /// <summary>The worker and the young person talked alone; empty where nobody said.</summary>
    public bool? Alone { get; init; }

    public Sealed? Note { get; init; }

    /// <summary>The worker's account; none where an imported record names somebody without one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The worker as the data package named them.</summary>
    public string? WorkerName { get; init; }

    /// <summary>The form's own key: the same form sent twice makes one contact.</summary>
    public Guid? FormKey { get; init; }

    public DateTime RecordedAt { get; init; }
}

public enum WhenKnown
{
    ToTheMinute,
    ToTheDay,
    NotKnown,
}
