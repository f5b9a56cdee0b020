using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Brokered;

/// <summary>A service beside ours that we opened a door to: when we asked, when it began, what came of it.</summary>
public sealed class BrokeredService : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of specialist services.</summary>
    public required string Kind { get; init; }

    public required Sealed Name { get; init; }

    /// <summary>Why, in the words of whoever asked.</summary>
    public Sealed? Why { get; init; }

    public required DateOnly ReferredOn { get; init; }

    public BrokeredStatus Status { get; set; }

    public DateOnly? StartedOn { get; set; }

    /// <summary>The day it ended, or it became clear that it will not begin.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Days from asking to beginning; to today while they wait; none where it never began.</summary>
    public int? DaysWaited(DateOnly today) => Status switch
    {
        BrokeredStatus.Asked => today.DayNumber - ReferredOn.DayNumber,
        BrokeredStatus.NotOffered => null,
        _ => StartedOn is { } started ? started.DayNumber - ReferredOn.DayNumber : null,
    };
}

public enum BrokeredStatus
{
    /// <summary>We asked, and they wait.</summary>
    Asked,
    Started,

    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>They stopped before its end.</summary>
    Stopped,

    /// <summary>It was not offered, or they did not want it after all.</summary>
    NotOffered,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class BrokeredMoves
{
    private static readonly Dictionary<BrokeredStatus, BrokeredStatus[]> Allowed = new()
    {
        [BrokeredStatus.Asked] = [BrokeredStatus.Started, BrokeredStatus.NotOffered],
        [BrokeredStatus.Started] = [BrokeredStatus.Finished, BrokeredStatus.Stopped],
        // Whoever goes again is asked for again, so that each wait is counted.
        [BrokeredStatus.Finished] = [],
        [BrokeredStatus.Stopped] = [],
        [BrokeredStatus.NotOffered] = [],
    };

    public static bool CanMoveTo(this BrokeredStatus from, BrokeredStatus to) => Allowed[from].Contains(to);

    public static IReadOnlyList<BrokeredStatus> Next(this BrokeredStatus from) => Allowed[from];

    /// <summary>Moves it, or says in the rule's words why it may not.</summary>
    /// <param name="on">The day it began or ended.</param>
    public static void MoveTo(this BrokeredService service, BrokeredStatus to, DateOnly on)
    {
        if (!service.Status.CanMoveTo(to))
            throw new RuleException(service.Status == BrokeredStatus.Asked ? "It has not begun, so it cannot have ended." : "This has gone further already. Open the page again.", "To");
        if (on < (service.StartedOn ?? service.ReferredOn))
            throw new RuleException("The day cannot be before the day of what came before.", "On");
        service.Status = to;
        if (to == BrokeredStatus.Started)
            service.StartedOn = on;
        else
            service.EndedOn = on;
    }
}

/// <summary>How a brokered service moved on: what, when, and what came of it. A record, never written over.</summary>
public sealed class BrokeredMove : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid ServiceId { get; init; }

    public required BrokeredStatus To { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What came of it, or what got in the way.</summary>
    public Sealed? What { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
