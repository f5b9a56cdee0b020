using Steadfast.Core.Database;

namespace Steadfast.Core.Accounts;

/// <summary>A code for the day when the phone is lost; it works once. The database keeps a keyed hash alone.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required long Token { get; init; }

    public DateTime? UsedAt { get; set; }
}
