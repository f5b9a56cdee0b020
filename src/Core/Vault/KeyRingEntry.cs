using Steadfast.Core.Database;

namespace Steadfast.Core.Vault;

/// <summary>One key of the web framework's key ring (cookies, antiforgery), sealed for the installation.</summary>
public sealed class KeyRingEntry
{
    public Guid Id { get; init; } = Ids.New();

    public required string Name { get; init; }

    public required byte[] SealedXml { get; init; }
}
