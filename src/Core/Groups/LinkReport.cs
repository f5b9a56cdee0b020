using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>
/// A worker's report of something between a young person they work with and another. It says nothing of whether there is a
/// record of the other one: a manager looks, and confirms it as a <see cref="KnownLink"/> or says why not.
/// </summary>
public sealed class LinkReport : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Who the other one is, as the worker knows them: a name, a street name, a reference.</summary>
    public required Sealed Other { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>Who exploits, where one does: the young person whose record this is on, or the other one.</summary>
    public ReportedExploiter? Exploiter { get; init; }

    public required FactSource Source { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The last day of an order.</summary>
    public DateOnly? Until { get; init; }

    public Sealed? Words { get; init; }

    public required Guid ReportedById { get; init; }

    public required DateTime ReportedAt { get; init; }

    public ReportStatus Status { get; set; }

    /// <summary>The fact that came of it.</summary>
    public Guid? LinkId { get; set; }

    /// <summary>Why it was not confirmed.</summary>
    public Sealed? Answer { get; set; }

    public Guid? AnsweredById { get; set; }

    public DateTime? AnsweredAt { get; set; }
}

public enum ReportedExploiter
{
    This,
    Other,
}

public enum ReportStatus
{
    Waiting,
    Confirmed,
    NotConfirmed,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class ReportMoves
{
    private static readonly Dictionary<ReportStatus, ReportStatus[]> Allowed = new()
    {
        [ReportStatus.Waiting] = [ReportStatus.Confirmed, ReportStatus.NotConfirmed],
        // More came to light.
        [ReportStatus.NotConfirmed] = [ReportStatus.Confirmed],
        [ReportStatus.Confirmed] = [],
    };

    public static bool CanMoveTo(this ReportStatus from, ReportStatus to) => Allowed[from].Contains(to);

    internal static void MoveTo(this LinkReport report, ReportStatus to)
    {
        if (!report.Status.CanMoveTo(to))
            throw new RuleException("This report was answered already.");
        report.Status = to;
    }
}
