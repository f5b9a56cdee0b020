using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Promises;

/// <summary>Where something was promised.</summary>
public enum PromisedIn
{
    Review,
    SafetyPlan,
}

/// <summary>What somebody said they would do, by a day, when a plan was reviewed or a safety plan made.</summary>
public sealed class Promise : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required PromisedIn In { get; init; }

    /// <summary>The review or the safety plan.</summary>
    public required Guid InId { get; init; }

    public required Sealed What { get; init; }

    public required Sealed ByWhom { get; init; }

    public required DateOnly ByDay { get; init; }

    public PromiseStatus Status { get; set; }

    /// <summary>The day it was kept or left out; empty while it stands.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>What came of it, or why it is left out.</summary>
    public Sealed? Words { get; set; }
}

public enum PromiseStatus
{
    Standing,
    Kept,

    /// <summary>It is not needed any more, or was not possible.</summary>
    LeftOut,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class PromiseMoves
{
    private static readonly Dictionary<PromiseStatus, PromiseStatus[]> Allowed = new()
    {
        [PromiseStatus.Standing] = [PromiseStatus.Kept, PromiseStatus.LeftOut],
        // Said too soon.
        [PromiseStatus.Kept] = [PromiseStatus.Standing],
        [PromiseStatus.LeftOut] = [PromiseStatus.Standing],
    };

    public static bool CanMoveTo(this PromiseStatus from, PromiseStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves the promise, or says in the rule's words why it may not.</summary>
    /// <param name="today">The day on which it is settled.</param>
    public static void MoveTo(this Promise promise, PromiseStatus to, DateOnly today)
    {
        if (!promise.Status.CanMoveTo(to))
            throw new RuleException(promise.Status == PromiseStatus.LeftOut ? "This promise was left out. Take it up again first." : "This promise is kept already.");
        promise.Status = to;
        promise.SettledOn = to == PromiseStatus.Standing ? null : today;
    }
}
