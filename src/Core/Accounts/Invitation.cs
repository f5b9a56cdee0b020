using System.Security.Cryptography;
using System.Text;
using Steadfast.Core.Database;

namespace Steadfast.Core.Accounts;

/// <summary>A one-time link with which somebody chooses a password and a second step. The database keeps its hash alone.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When set-up was finished with it, or when a later link took its place.</summary>
    public DateTime? UsedAt { get; set; }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
