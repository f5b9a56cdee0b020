using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Sessions;

/// <summary>A few sessions that belong together: short, about one thing, with an end that is in sight.</summary>
public sealed class SessionBlock : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>What it is about, in words they would use.</summary>
    public required Sealed About { get; init; }

    /// <summary>How many sessions are meant.</summary>
    public required int Planned { get; init; }

    public required DateOnly BeganOn { get; init; }

    public required Guid BegunById { get; init; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>What it left them with, in their words where they said it.</summary>
    public Sealed? Learnt { get; set; }
}

/// <summary>How they seemed, as whoever was there saw it.</summary>
public enum Mood
{
    Low,
    UpAndDown,
    Fine,
    Good,
}

/// <summary>How the time together was.</summary>
public enum TimeTogether
{
    Hard,
    Mixed,
    Well,
}

/// <summary>Whether something moved.</summary>
public enum StepForward
{
    NotToday,
    Small,
    Big,
}
