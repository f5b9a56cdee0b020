using System.Data;

namespace Steadfast.Core.Database.Backups;

/// <summary>How a value of each type stands in a table file: a byte that says whether there is one, then its bytes.</summary>
internal sealed record BackupValue(string Name, Type Type, DbType DbType, Action<BinaryWriter, object> Put, Func<BinaryReader, object> Take)
{
    private static readonly BackupValue[] All =
    [
        new("text", typeof(string), DbType.String, (to, v) => to.Write((string)v), from => from.ReadString()),
        new("bytes", typeof(byte[]), DbType.Binary, (to, v) => WriteBytes(to, (byte[])v), from => from.ReadBytes(from.ReadInt32())),
        new("id", typeof(Guid), DbType.Guid, (to, v) => to.Write(((Guid)v).ToByteArray()), from => new Guid(from.ReadBytes(16))),
        new("yes_no", typeof(bool), DbType.Boolean, (to, v) => to.Write((bool)v), from => from.ReadBoolean()),
        new("integer", typeof(int), DbType.Int32, (to, v) => to.Write((int)v), from => from.ReadInt32()),
        new("long", typeof(long), DbType.Int64, (to, v) => to.Write((long)v), from => from.ReadInt64()),
        new("day", typeof(DateOnly), DbType.Date, (to, v) => to.Write(((DateOnly)v).DayNumber), from => DateOnly.FromDayNumber(from.ReadInt32())),
        new("instant", typeof(DateTime), DbType.DateTime, (to, v) => to.Write(((DateTime)v).Ticks), from => new DateTime(from.ReadInt64(), DateTimeKind.Utc)),
        new("instant_with_offset", typeof(DateTimeOffset), DbType.DateTimeOffset, (to, v) => to.Write(((DateTimeOffset)v).UtcTicks), from => new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero)),
        new("json", typeof(JsonText), DbType.String, (to, v) => to.Write((string)v), from => from.ReadString()),
    ];

    /// <summary>What is stored as text; a part of a record kept as JSON is the one kind with no type of its own.</summary>
    public static BackupValue Of(Type type)
    {
        var stored = Nullable.GetUnderlyingType(type) ?? type;
        return Array.Find(All, v => v.Type == stored) ?? Named("json");
    }

    public static BackupValue Named(string name) =>
        Array.Find(All, v => v.Name == name) ?? throw new InvalidDataException($"a column has the type '{name}', which this version does not know");

    public bool IsJson => Type == typeof(JsonText);

    /// <summary>The type to read from the database.</summary>
    public Type Stored => IsJson ? typeof(string) : Type;

    public void Write(BinaryWriter to, object? value)
    {
        to.Write(value is not null);
        if (value is not null)
            Put(to, value);
    }

    public object? Read(BinaryReader from) => from.ReadBoolean() ? Take(from) : null;

    private static void WriteBytes(BinaryWriter to, byte[] bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    private sealed class JsonText;
}
