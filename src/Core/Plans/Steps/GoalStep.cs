using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Steps;

/// <summary>A small step towards a goal: what, by whom, by when.</summary>
public sealed class GoalStep : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid GoalId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required Sealed What { get; init; }

    public Sealed? ByWhom { get; init; }

    public DateOnly? ByDay { get; init; }

    public StepStatus Status { get; set; }

    /// <summary>The day it was done; empty while it is not.</summary>
    public DateOnly? DoneOn { get; set; }
}

public enum StepStatus
{
    ToDo,
    Done,

    /// <summary>They go another way.</summary>
    LeftOut,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class StepMoves
{
    private static readonly Dictionary<StepStatus, StepStatus[]> Allowed = new()
    {
        [StepStatus.ToDo] = [StepStatus.Done, StepStatus.LeftOut],
        // Said too soon, or wanted after all.
        [StepStatus.Done] = [StepStatus.ToDo],
        [StepStatus.LeftOut] = [StepStatus.ToDo],
    };

    public static bool CanMoveTo(this StepStatus from, StepStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves the step, or says in the rule's words why it may not.</summary>
    /// <param name="today">The day on which it is done.</param>
    public static void MoveTo(this GoalStep step, StepStatus to, DateOnly today)
    {
        if (!step.Status.CanMoveTo(to))
            throw new RuleException(step.Status == StepStatus.LeftOut ? "This step was left out. Put it back first." : "This step is done already.");
        step.Status = to;
        step.DoneOn = to == StepStatus.Done ? today : null;
    }
}
