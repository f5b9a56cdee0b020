using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Steadfast.Core.Acts;

/// <summary>The bytes that stand for a row when it is hashed: name and value of each column, the same on both databases.</summary>
internal sealed class RowForm
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    public void Append(ReadOnlySpan<byte> columnName, object? value)
    {
        bytes.Write(columnName);
        Append(value);
    }

    public void Clear() => bytes.ResetWrittenCount();

    /// <summary>SHA-256 of what was appended.</summary>
    public byte[] Digest() => SHA256.HashData(bytes.WrittenSpan);

    /// <summary>A part of a key as people and acts write it.</summary>
    public static string KeyPart(object? value) => value switch
    {
        byte[] id => Convert.ToHexString(id),
        IFormattable code => code.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private void Append(object? value)
    {
        switch (value)
        {
            case null: Number(-1); break;
            case byte[] box: Bytes(box); break;
            case string text: Text(text); break;
            case string[] texts: Text(string.Join('\0', texts)); break;
            case Guid id: Bytes(id.ToByteArray()); break;
            case bool yes: Bytes([yes ? (byte)1 : (byte)0]); break;
            case Enum code: Text(code.ToString()); break;
            default: Sized(AsNumber(value)); break;
        }
    }

    private static long AsNumber(object value) => value switch
    {
        int number => number,
        uint number => number,
        long number => number,
        DateOnly day => day.DayNumber,
        DateTime instant => instant.Ticks / TimeSpan.TicksPerMicrosecond,
        DateTimeOffset instant => instant.UtcTicks / TimeSpan.TicksPerMicrosecond,
        _ => throw new InvalidOperationException($"a {value.GetType().Name} column has no canonical form; give it one here"),
    };

    private void Sized(long number)
    {
        Number(8);
        Number(number);
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(length)));
    }

    private void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        bytes.Write(value);
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }
}
