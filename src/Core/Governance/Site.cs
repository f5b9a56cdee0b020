using Steadfast.Core.Database;

namespace Steadfast.Core.Governance;

/// <summary>A place the service works in.</summary>
public sealed class Site : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required string Name { get; set; }

    /// <summary>Empty for a site that came in with a data package, until somebody says.</summary>
    public required Nation? Nation { get; set; }

    /// <summary>The letters that references of this site begin with, CDF say.</summary>
    public required string Letters { get; init; }

    /// <summary>Caseload limit for a worker of this site who has none of their own.</summary>
    public int CaseloadLimit { get; set; } = 8;
}

public enum Nation
{
    England,
    Scotland,
    Wales,
}
