using Steadfast.Core.Database;

namespace Steadfast.Core.Evaluation.PoliceData.Runs;

/// <summary>What everybody's windows are counted from; chosen once for a run, and stated.</summary>
public enum IndexDateIs
{
    Referral,
    StartOfSupport,
    FirstMeeting,
}

/// <summary>
/// A result as it was computed, kept under a number that reports cite, with who, when and the hashes of what went in. The
/// files themselves are not kept.
/// </summary>
public sealed class OffendingRun
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>From 1 up.</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    public required IndexDateIs IndexDateIs { get; init; }

    public required DateOnly ExtractEnd { get; init; }

    public required int MonthsBefore { get; init; }

    public required int MonthsAfter { get; init; }

    /// <summary>The whole result, sealed: it holds each person's two rates.</summary>
    public required byte[] SealedResult { get; init; }
}

/// <summary>What a file was for.</summary>
public enum InputKind
{
    Cohort,
    Offences,
    Comparison,
    Away,
    Missing,
    Weights,
    Links,
}

/// <summary>One file that went into a run: enough to know it again, and nothing that was in it.</summary>
public sealed class RunInput
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid RunId { get; init; }

    public required InputKind Kind { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public required string Hash { get; init; }
}
