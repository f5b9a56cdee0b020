using Steadfast.Core.Database;

namespace Steadfast.Core.Vault;

/// <summary>
/// A young person's own key, wrapped by the installation's. Destroying this row makes every word about them noise.
/// </summary>
public sealed class PersonKey : IAboutYoungPerson
{
    public required Guid YoungPersonId { get; init; }

    /// <summary>Which installation key wraps it; changes when the installation key is rotated.</summary>
    public required string InstallationKeyId { get; set; }

    public required byte[] Wrapped { get; set; }
}
