using System.Security.Cryptography;
using System.Text.Json;

namespace Steadfast.Core.Database.Backups;

/// <summary>What a backup holds. Signed with the installation's key, so that a backup of another hand is refused too.</summary>
/// <param name="Format">The form of the table files; this program reads form 1.</param>
/// <param name="Migration">The name of the last migration, without its time: it is the same on both databases.</param>
internal sealed record BackupManifest(int Format, DateTime TakenAt, string Migration, IReadOnlyList<BackupTable> Tables)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";
    public const string SignatureEntry = "manifest.signature";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static BackupManifest Read(byte[] bytes) => JsonSerializer.Deserialize<BackupManifest>(bytes) ?? throw new InvalidDataException("the manifest is empty");

    public static byte[] Sign(byte[] key, byte[] bytes)
    {
        byte[] said = [.. "backup "u8, .. bytes];
        return HMACSHA256.HashData(key, said);
    }
}

/// <summary>One table of a backup, in an order in which rows come after those they refer to.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, long Rows, string Sha256)
{
    public string Entry => $"tables/{Name}";
}

/// <param name="Type">One of <see cref="BackupValue"/>'s names.</param>
internal sealed record BackupColumn(string Name, string Type);
