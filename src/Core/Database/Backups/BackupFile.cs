using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database.Backups;

/// <summary>A backup that was read through and found whole: signed by this installation, every table fitting its checksum.</summary>
public sealed class BackupFile : IDisposable
{
    private readonly ZipArchive zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    internal BackupManifest Manifest { get; }

    /// <exception cref="InputFaultsException">It is damaged, was changed, or is of another installation; the message says which.</exception>
    public static BackupFile Open(string path, Sealer sealer)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            var manifest = ReadManifest(zip, sealer);
            foreach (var table in manifest.Tables)
                Check(zip, table);
            return new(zip, manifest);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or EndOfStreamException or NotSupportedException)
        {
            zip?.Dispose();
            throw new InputFaultsException(path, 0, "", $"the backup cannot be restored: {damaged.Message}. Take another copy of it, or an earlier backup");
        }
    }

    /// <summary>The rows of a table, each the values of its columns.</summary>
    internal IEnumerable<object?[]> Rows(BackupTable table)
    {
        var values = table.Columns.Select(c => BackupValue.Named(c.Type)).ToArray();
        using var reader = new BinaryReader(new BufferedStream(Entry(zip, table.Entry).Open(), 1 << 16), Encoding.UTF8);
        for (var row = 0L; row < table.Rows; row++)
            yield return Array.ConvertAll(values, v => v.Read(reader));
    }

    public void Dispose() => zip.Dispose();

    private static BackupManifest ReadManifest(ZipArchive zip, Sealer sealer)
    {
        var bytes = Bytes(zip, BackupManifest.Entry);
        var signature = Bytes(zip, BackupManifest.SignatureEntry);
        if (!CryptographicOperations.FixedTimeEquals(signature, BackupManifest.Sign(sealer.CheckpointKey(), bytes)))
            throw new InvalidDataException("its manifest was changed, or it was made under another installation key");
        var manifest = BackupManifest.Read(bytes);
        return manifest.Format == BackupManifest.CurrentFormat
            ? manifest
            : throw new InvalidDataException($"it is in form {manifest.Format}, and this version reads form {BackupManifest.CurrentFormat}");
    }

    private static void Check(ZipArchive zip, BackupTable table)
    {
        using var stream = Entry(zip, table.Entry).Open();
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != table.Sha256)
            throw new InvalidDataException($"the rows of {table.Name} do not fit their checksum");
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = Entry(zip, name).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is not in it");
}
