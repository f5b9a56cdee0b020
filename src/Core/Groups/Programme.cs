using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>A run of sessions under one name: boxing on Tuesdays, a cooking group.</summary>
public sealed class Programme : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public required string Name { get; set; }

    public required Guid LeaderId { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>Its last day; none while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Why it ended.</summary>
    public Sealed? WhyEnded { get; set; }

    /// <summary>Whether a session on this day is part of it.</summary>
    public bool IsOn(DateOnly day) => Until is not { } last || day <= last;
}

/// <summary>A place where groups meet. It may be unsafe for one young person and right for the next.</summary>
public sealed class Venue : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    public required string Name { get; set; }
}
