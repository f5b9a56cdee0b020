using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Access;

/// <summary>Reach taken in an emergency, for an hour at most, with a reason; the guardian is told.</summary>
public sealed class BreakGlass : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    public required Sealed Reason { get; init; }

    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    public Guid? ReviewedBy { get; set; }

    public DateTime? ReviewedAt { get; set; }
}
