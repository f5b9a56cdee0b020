using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>A try to reach a young person, or a contact with them or their family. An attempt is never a contact.</summary>
public sealed class Contact : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid YoungPersonId { get; init; }

    public string? PackageId { get; init; }

    public required DateTime HappenedAt { get; init; }

    /// <summary>False where an imported record knows the day and not the time.</summary>
    public bool TimeKnown { get; init; } = true;

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

    public Sealed? Note { get; init; }

    /// <summary>The worker's account; none where an imported record names somebody without one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The worker as the data package named them.</summary>
    public string? WorkerName { get; init; }

    /// <summary>The form's own key: the same form sent twice makes one contact.</summary>
    public Guid? FormKey { get; init; }

    public DateTime RecordedAt { get; init; }
}
