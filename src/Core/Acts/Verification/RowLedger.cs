using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text;

namespace Steadfast.Core.Acts.Verification;

/// <summary>
/// What each row must hold: the digest of the last act that wrote it. 128 bits of a hash stand for a key and for a digest,
/// so that the rows of a million acts take some hundred megabytes.
/// </summary>
internal sealed class RowLedger
{
    private readonly Dictionary<UInt128, Writing> rows = [];
    private readonly List<Guid> chains = [];

    // Rows that acts of two chains wrote in the same microsecond: nobody can say which was later.
    private readonly List<(UInt128 Id, UInt128 Digest)> ties = [];

    /// <summary>Notes what an act wrote. The acts of a chain must come in their order.</summary>
    public void Note(StoredAct act)
    {
        if (chains.Count == 0 || chains[^1] != act.Chain)
            chains.Add(act.Chain);
        foreach (var change in RowChange.Read(act.Changes))
            Note(change, new Writing(change.Digest.Length == 0 ? Writing.Removed : Half(change.Digest), act.At.Ticks, chains.Count - 1, act.Sequence));
    }

    /// <summary>Compares a row with what was written last, and ticks it off.</summary>
    /// <returns>True when it fits; otherwise the last writing, if there was any.</returns>
    public bool Settle(string table, string key, byte[] digest, out Writing? last)
    {
        var id = IdOf(table, key);
        last = rows.Remove(id, out var writing) ? writing : null;
        return last is not null && (writing.Digest == Half(digest) || ties.Contains((id, Half(digest))));
    }

    /// <summary>Rows that were written and not removed, and that nobody met.</summary>
    public IEnumerable<(UInt128 Id, Writing Last)> Missing => rows.Where(r => r.Value.Digest != Writing.Removed).Select(r => (r.Key, r.Value));

    public Guid ChainOf(Writing writing) => chains[writing.Chain];

    public static UInt128 IdOf(string table, string key) => Half(SHA256.HashData(Encoding.UTF8.GetBytes($"{table}|{key}")));

    private void Note(RowChange change, Writing writing)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, IdOf(change.Table, change.Key), out var known);
        if (known && last.Chain != writing.Chain && last.At == writing.At)
            ties.Add((IdOf(change.Table, change.Key), last.Digest));
        // In one chain the order is the sequence; between chains it is the time.
        if (!known || last.Chain == writing.Chain || last.At <= writing.At)
            last = writing;
    }

    private static UInt128 Half(byte[] digest) => MemoryMarshal.Read<UInt128>(digest);

    /// <summary>The last act that wrote a row, and half of its digest.</summary>
    internal readonly record struct Writing(UInt128 Digest, long At, int Chain, long Sequence)
    {
        public static readonly UInt128 Removed = UInt128.Zero;
    }
}
