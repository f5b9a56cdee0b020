using Steadfast.Core.Database;

namespace Steadfast.Core.Referrals;

/// <summary>
/// A referral being written: its own disposable thing, sealed for the installation, gone when sent or when it expires.
/// Whoever holds the one-time link (its key is kept only as a hash) or the account that began it may go on with it.
/// </summary>
public sealed class ReferralDraft : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public Guid? AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the one-time link.</summary>
    public byte[]? LinkHash { get; init; }

    /// <summary>The manager who gave the link out.</summary>
    public Guid? GivenBy { get; init; }

    public Guid? SiteId { get; set; }

    /// <summary>The answers so far, sealed for the installation.</summary>
    public byte[]? Answers { get; set; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? SentAt { get; set; }

    public Guid? ReferralId { get; set; }
}
