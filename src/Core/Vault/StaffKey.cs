namespace Steadfast.Core.Vault;

/// <summary>
/// The key of words about one member of staff, or about somebody who applies: apart from every young person's, so that
/// whoever opens records opens none of these. Destroying the row makes the words noise.
/// </summary>
public sealed class StaffKey
{
    /// <summary>The account, or the candidate.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Which installation key wraps it; changes when the installation key is rotated.</summary>
    public required string InstallationKeyId { get; set; }

    public required byte[] Wrapped { get; set; }
}
