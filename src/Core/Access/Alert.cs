using Steadfast.Core.Database;

namespace Steadfast.Core.Access;

/// <summary>Something the guardian is told at once: glass was broken, or somebody tried to and could not.</summary>
public sealed class Alert
{
    public Guid Id { get; init; } = Ids.New();

    public required AlertKind Kind { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The reference as it was asked for. It may name no record.</summary>
    public required string Reference { get; init; }

    public required DateTime At { get; init; }

    public Guid? SeenBy { get; set; }

    public DateTime? SeenAt { get; set; }
}

public enum AlertKind
{
    GlassBroken,
    GlassRefused,

    /// <summary>A concern about somebody who works here was raised.</summary>
    StaffConcernRaised,

    /// <summary>A concern was raised on a restricted record, which no manager reaches.</summary>
    RestrictedConcernRaised,
}
