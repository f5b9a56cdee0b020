using System.Text;
using Microsoft.EntityFrameworkCore;
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

    public static string KeyOf(IEntityType type, object entity) => RowDigest.Of(type).KeyOf(entity);

    /// <summary>SHA-256 over name and value of every column, in the order of their names.</summary>
    public static byte[] DigestOf(IEntityType type, object entity) => RowDigest.Of(type).Of(entity);

    /// <summary>The changed fields of a row; a part kept inside the row (a passkey's data) counts as one field.</summary>
    public static string[] ChangedFields(EntityEntry entry)
    {
        var parts = entry.References.Where(r => r.Metadata.TargetEntityType.IsOwned() && r.TargetEntry is { State: not EntityState.Unchanged });
        return [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Concat(parts.Select(r => r.Metadata.Name)).Order(StringComparer.Ordinal)];
    }
}
