using System.Security.Cryptography;
using System.Text.Json;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>A person of an extract, as the force wrote them.</summary>
public sealed record ExtractPerson(string Id, string? GivenName, string? FamilyName, string? DateOfBirth, string? Sex, string? Postcode, string? Address);

/// <summary>An offence, or an episode of going missing.</summary>
/// <param name="Place">Whose it is: the person's place in the extract, from 0.</param>
/// <param name="On">The day of the offence, not of the charge; none where it is not known.</param>
public sealed record ExtractEvent(int Place, DateOnly? On, DateOnly? ChargedOn, string Type, string? Disposal, bool Missing);

/// <summary>An extract's files as they came, until their columns are known; then what was in them.</summary>
public sealed record ExtractData(byte[]? PeopleFile, byte[]? EventsFile, IReadOnlyList<ExtractPerson> People, IReadOnlyList<ExtractEvent> Events)
{
    internal static SealedExtract Seal(Sealer sealer, Guid extractId, ExtractData data)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return new SealedExtract { ExtractId = extractId, WrappedKey = sealer.SealForInstallation(key), Content = Cipher.Seal(key, Bytes(data), extractId) };
    }

    internal static void Replace(Sealer sealer, SealedExtract row, ExtractData data) =>
        row.Content = Cipher.Seal(sealer.OpenForInstallation(row.WrappedKey), Bytes(data), row.ExtractId);

    internal static ExtractData Open(Sealer sealer, SealedExtract row) =>
        JsonSerializer.Deserialize<ExtractData>(Cipher.Open(sealer.OpenForInstallation(row.WrappedKey), row.Content, row.ExtractId))!;

    private static byte[] Bytes(ExtractData data) => JsonSerializer.SerializeToUtf8Bytes(data);
}
