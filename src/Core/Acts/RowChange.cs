using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Steadfast.Core.Acts;

/// <summary>
/// One row that an act wrote. The digest is of every plain and sealed value the row then held, so that a row changed
/// behind the program's back no longer fits the last act that wrote it.
/// </summary>
/// <param name="Table">The record's type.</param>
/// <param name="Key">Its key, parts joined by a bar.</param>
/// <param name="Fields">Names of the changed fields; empty for a new row.</param>
/// <param name="Digest">SHA-256 of the row; empty when the row was removed.</param>
public sealed record RowChange(string Table, string Key, string[] Fields, byte[] Digest)
{
    public static byte[] Write(IEnumerable<RowChange> changes)
    {
        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        foreach (var change in changes)
        {
            writer.Write(change.Table);
            writer.Write(change.Key);
            writer.Write(string.Join(',', change.Fields));
            writer.Write((byte)change.Digest.Length);
            writer.Write(change.Digest);
        }
        writer.Flush();
        return buffer.ToArray();
    }

    public static IEnumerable<RowChange> Read(byte[] changes)
    {
        using var reader = new BinaryReader(new MemoryStream(changes), Encoding.UTF8);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            yield return new(
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString().Split(',', StringSplitOptions.RemoveEmptyEntries),
                reader.ReadBytes(reader.ReadByte()));
        }
    }

    public static string KeyOf(IEntityType type, object entity) =>
        string.Join('|', type.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(entity)));

    /// <summary>SHA-256 over name and value of every column, in the order of their names.</summary>
    public static byte[] DigestOf(IEntityType type, object entity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var property in Columns(type))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(property.Name));
            var value = property.GetGetter().GetClrValue(entity);
            AppendValue(hash, property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value);
        }
        return hash.GetHashAndReset();
    }

    public static string[] ChangedFields(EntityEntry entry) =>
        [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Order(StringComparer.Ordinal)];

    private static IEnumerable<IProperty> Columns(IEntityType type) =>
        type.GetProperties().Where(p => !p.IsShadowProperty()).OrderBy(p => p.Name, StringComparer.Ordinal);

    private static void AppendValue(IncrementalHash hash, object? value)
    {
        var bytes = value switch
        {
            null => [],
            byte[] box => box,
            string text => Encoding.UTF8.GetBytes(text),
            Guid id => id.ToByteArray(),
            bool yes => [yes ? (byte)1 : (byte)0],
            int number => Number(number),
            long number => Number(number),
            DateOnly day => Number(day.DayNumber),
            DateTime instant => Number(instant.Ticks / TimeSpan.TicksPerMicrosecond),
            DateTimeOffset instant => Number(instant.UtcTicks / TimeSpan.TicksPerMicrosecond),
            Enum code => Encoding.UTF8.GetBytes(code.ToString()),
            _ => throw new InvalidOperationException($"a {value.GetType().Name} column has no canonical form; give it one here"),
        };
        hash.AppendData(Number(value is null ? -1 : bytes.Length));
        hash.AppendData(bytes);
    }

    private static byte[] Number(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }
}
