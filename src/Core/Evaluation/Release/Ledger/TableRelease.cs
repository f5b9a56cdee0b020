using Steadfast.Core.Database;

namespace Steadfast.Core.Evaluation.Release.Ledger;

/// <summary>
/// Figures that were given to somebody outside the service. Asked for again they are given as they were, and figures that
/// with these would tell of a few people are not given.
/// </summary>
public sealed class TableRelease
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>From 1 up.</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who asked first; none for the command.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Between a kind and the one thing that figures are of.</summary>
    public const string OfOne = ": ";

    /// <summary>What they are of: "tables", "change", or "offending: 7" for result 7. Those of one kind are held against each other.</summary>
    public required string Kind { get; init; }

    /// <summary>The profile's name.</summary>
    public required string Profile { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Names of the sites, in alphabetical order, a line each.</summary>
    public required string Sites { get; init; }

    /// <summary>What a reader knows of each count: lines ROW|SITE|LOW|HIGH, of those that are bounded.</summary>
    public required string Figures { get; init; }

    /// <summary>What was given, sealed: whole figures may stand in it that were not printed.</summary>
    public required byte[] SealedContent { get; init; }
}
