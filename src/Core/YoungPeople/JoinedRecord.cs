using Steadfast.Core.Database;

namespace Steadfast.Core.YoungPeople;

/// <summary>A record that is no more, because the referral that opened it was joined to another: whoever comes with its reference is told where to.</summary>
public sealed class JoinedRecord : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The reference of the record that went.</summary>
    public required string Reference { get; init; }

    /// <summary>The site that it was a record of.</summary>
    public required Guid SiteId { get; init; }

    /// <summary>Whose record it was joined to.</summary>
    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
