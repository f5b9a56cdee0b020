using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Steadfast.Core.Acts.Checkpoints;

/// <summary>Where a chain stood when a checkpoint was written.</summary>
public sealed record ChainEnd(Guid Chain, long Sequence, byte[] Hash);

/// <summary>
/// One line of the checkpoint file: where chains stood that had gone on since the line before, linked to that line and
/// signed with a key that is not in the database.
/// </summary>
/// <param name="Number">1 for the file's first line, then up without a gap.</param>
/// <param name="Restored">A backup was restored here: what was signed before is of another life of the database.</param>
/// <param name="Database">Which database it is about (<see cref="DatabaseIdentity"/>).</param>
/// <param name="Link">The signature of the line before; zeros for the first.</param>
internal sealed record Checkpoint(long Number, DateTime At, bool Restored, string Database, string Link, IReadOnlyList<ChainEnd> Ends)
{
    public const int SignatureLength = 64;
    private const int EndLength = 16 + 8 + 32;

    public static string NoLink { get; } = new('0', SignatureLength);

    /// <summary>The line as it is written, its signature last.</summary>
    public string Write(byte[] key, out string signature)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{Number} {At:yyyy-MM-ddTHH:mm:ss.ffffffZ} {(Restored ? "restored" : "heads")} {Database} {Link} {Convert.ToBase64String(Pack())}");
        signature = Sign(key, said);
        return said + " " + signature;
    }

    /// <summary>Reads a line; null when it is not one that this key signed.</summary>
    public static Checkpoint? Read(byte[] key, string line, out string signature)
    {
        signature = "";
        var cut = line.LastIndexOf(' ');
        if (cut < 0 || !IsSigned(key, line[..cut], line[(cut + 1)..]))
            return null;
        signature = line[(cut + 1)..];
        var parts = line[..cut].Split(' ');
        return new(
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            DateTime.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            parts[2] == "restored",
            parts[3],
            parts[4],
            Unpack(Convert.FromBase64String(parts[5])));
    }

    private static bool IsSigned(byte[] key, string said, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(key, said)), Encoding.ASCII.GetBytes(signature));

    private static string Sign(byte[] key, string said) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(said)));

    private byte[] Pack()
    {
        var bytes = new byte[Ends.Count * EndLength];
        for (var i = 0; i < Ends.Count; i++)
        {
            var place = bytes.AsSpan(i * EndLength, EndLength);
            Ends[i].Chain.TryWriteBytes(place);
            BinaryPrimitives.WriteInt64LittleEndian(place[16..], Ends[i].Sequence);
            Ends[i].Hash.CopyTo(place[24..]);
        }
        return bytes;
    }

    private static ChainEnd[] Unpack(byte[] bytes) =>
        [.. bytes.Chunk(EndLength).Select(b => new ChainEnd(new Guid(b.AsSpan(0, 16)), BinaryPrimitives.ReadInt64LittleEndian(b.AsSpan(16)), b[24..]))];
}
