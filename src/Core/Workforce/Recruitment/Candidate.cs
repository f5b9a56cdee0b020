using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Recruitment;

/// <summary>Somebody who applied to work here. Their words are under a key of their own.</summary>
public sealed class Candidate : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public required Role Role { get; init; }

    public required Sealed Name { get; init; }

    /// <summary>How they are reached.</summary>
    public Sealed? Contact { get; init; }

    public required DateOnly AppliedOn { get; init; }

    public CandidateStatus Status { get; set; } = CandidateStatus.Applying;

    /// <summary>1, and one more each time two people did not agree.</summary>
    public int Round { get; set; } = 1;
}

public enum CandidateStatus
{
    /// <summary>Steps are being taken.</summary>
    Applying,

    /// <summary>One of two has decided; the other has yet to.</summary>
    HalfDecided,
    Suitable,
    NotSuitable,
    Withdrawn,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class CandidateMoves
{
    private static readonly Dictionary<CandidateStatus, CandidateStatus[]> Allowed = new()
    {
        [CandidateStatus.Applying] = [CandidateStatus.HalfDecided, CandidateStatus.Withdrawn],
        // Two who do not agree go back to the conversation.
        [CandidateStatus.HalfDecided] = [CandidateStatus.Applying, CandidateStatus.Suitable, CandidateStatus.NotSuitable, CandidateStatus.Withdrawn],
        [CandidateStatus.Suitable] = [],
        [CandidateStatus.NotSuitable] = [],
        [CandidateStatus.Withdrawn] = [],
    };

    public static bool CanMoveTo(this CandidateStatus from, CandidateStatus to) => Allowed[from].Contains(to);

    public static void MoveTo(this Candidate candidate, CandidateStatus to)
    {
        if (!candidate.Status.CanMoveTo(to))
            throw new RuleException("This application has ended or is not at that point.");
        candidate.Status = to;
    }

    public static string Name(CandidateStatus status) => status switch
    {
        CandidateStatus.Applying => "Steps being taken",
        CandidateStatus.HalfDecided => "Waiting for the second decision",
        CandidateStatus.Suitable => "Suitable",
        CandidateStatus.NotSuitable => "Not suitable",
        CandidateStatus.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

public enum RecruitmentStep
{
    Application,
    Conversation,
    References,
    Checks,
    Training,
}

/// <summary>A step was taken: on which day, by whom.</summary>
public sealed class StepTaken
{
    public required Guid CandidateId { get; init; }

    public required RecruitmentStep Step { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Who took it.</summary>
    public required Guid AccountId { get; init; }

    public Sealed? Words { get; init; }
}

/// <summary>One of the two who decide whether somebody is suitable.</summary>
public sealed class SuitabilityDecision
{
    public required Guid CandidateId { get; init; }

    public required int Round { get; init; }

    public required Guid AccountId { get; init; }

    public required bool Suitable { get; init; }

    public required Sealed Why { get; init; }

    public required DateTime At { get; init; }
}

public static class RecruitmentSteps
{
    public static string Name(RecruitmentStep step) => step switch
    {
        RecruitmentStep.Application => "Application",
        RecruitmentStep.Conversation => "Conversation",
        RecruitmentStep.References => "References",
        RecruitmentStep.Checks => "Checks",
        RecruitmentStep.Training => "Training",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>What a step is there for, so that it is done right (§5.4.1).</summary>
    public static string Hint(RecruitmentStep step) => step switch
    {
        RecruitmentStep.Application => "In whatever form they like: a letter, a voice message, a talk over tea",
        RecruitmentStep.Conversation => "Would this work help or harm their own recovery? What support do they want?",
        RecruitmentStep.References => "Two people who know them now",
        RecruitmentStep.Checks => "The disclosure certificate, talked over with them: a record is no bar by itself",
        RecruitmentStep.Training => "Safeguarding, recording, boundaries, looking after oneself",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
