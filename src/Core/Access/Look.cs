using Steadfast.Core.Database;

namespace Steadfast.Core.Access;

/// <summary>Somebody opened a page of a young person's record.</summary>
public sealed class Look : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The page, without its address's reference.</summary>
    public required string Page { get; init; }

    public required DateTime At { get; init; }
}
