using System.Data.Common;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Verification;

/// <summary>An act as the table holds it, which need not be as the program wrote it: its kind may be any text.</summary>
internal sealed record StoredAct(Guid Chain, long Sequence, DateTime At, Guid? AccountId, string Kind, Guid SubjectId, byte[]? Why, byte[] Changes, byte[] PreviousHash, byte[] Hash)
{
    public const string Select = """
        SELECT "Chain", "Sequence", "At", "AccountId", "Kind", "SubjectId", "Why", "Changes", "PreviousHash", "Hash" FROM "Acts"
        """;

    public bool FitsItsHash => Hash.AsSpan().SequenceEqual(ActHash.Of(Chain, Sequence, At, AccountId, Kind, SubjectId, Why, Changes, PreviousHash));

    public static StoredAct Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetInt64(1),
        row.GetDateTime(2),
        (Guid?)StoredValues.Read(row, 3, typeof(Guid)),
        row.GetString(4),
        row.GetGuid(5),
        (byte[]?)StoredValues.Read(row, 6, typeof(byte[])),
        row.GetFieldValue<byte[]>(7),
        row.GetFieldValue<byte[]>(8),
        row.GetFieldValue<byte[]>(9));
}
