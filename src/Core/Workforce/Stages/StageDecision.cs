using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Stages;

/// <summary>A manager decided a peer mentor's stage, up or down: who, when, on what evidence. None is ever written over.</summary>
public sealed class StageDecision
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The peer mentor.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>1 for a peer mentor's first, then up: two managers at once cannot both decide the next.</summary>
    public required int Number { get; init; }

    public required MentorStage From { get; init; }

    public required MentorStage To { get; init; }

    /// <summary>Under the peer mentor's own key.</summary>
    public required Sealed Evidence { get; init; }

    public required Guid DecidedBy { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Evidence that a peer mentor, or who supervises them, puts forward for the next stage.</summary>
public sealed class StageProposal : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required MentorStage To { get; init; }

    public required Sealed Evidence { get; init; }

    public required Guid ProposedBy { get; init; }

    public required DateTime At { get; init; }

    public ProposalStatus Status { get; set; } = ProposalStatus.Waiting;

    /// <summary>What the manager answered, where it is not yet.</summary>
    public Sealed? Answer { get; set; }

    public Guid? AnsweredBy { get; set; }

    public DateTime? AnsweredAt { get; set; }
}

public enum ProposalStatus
{
    Waiting,
    Promoted,
    NotYet,
    Withdrawn,
}

/// <summary>An answer is final; who was told "not yet" puts new evidence forward.</summary>
public static class ProposalMoves
{
    internal const string Answered = "This evidence was answered already. New evidence is put forward anew.";

    public static bool CanMoveTo(this ProposalStatus from, ProposalStatus to) => from == ProposalStatus.Waiting && to != ProposalStatus.Waiting;

    public static void MoveTo(this StageProposal proposal, ProposalStatus to)
    {
        if (!proposal.Status.CanMoveTo(to))
            throw new RuleException(Answered);
        proposal.Status = to;
    }

    public static string Name(ProposalStatus status) => status switch
    {
        ProposalStatus.Waiting => "Waiting for the manager",
        ProposalStatus.Promoted => "Promoted",
        ProposalStatus.NotYet => "Not yet",
        ProposalStatus.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
