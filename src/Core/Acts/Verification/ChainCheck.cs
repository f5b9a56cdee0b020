using Steadfast.Core.Acts.Checkpoints;

namespace Steadfast.Core.Acts.Verification;

/// <summary>
/// Walks the acts, chain by chain and in their order: each must fit its hash, follow the one before, and lead to the end
/// that the chain and the checkpoints hold. Of each chain the first bad act is told.
/// </summary>
internal sealed class ChainCheck(Dictionary<Guid, ActChain> ends, IReadOnlyDictionary<Guid, List<SignedEnd>> signed, byte[] chainKey)
{
    private static readonly byte[] Nothing = new byte[32];
    private readonly HashSet<Guid> met = [];
    private Queue<SignedEnd> marks = [];
    private Guid chain;
    private StoredAct? last;
    private bool bad;

    public List<ActFinding> Findings { get; } = [];

    public void Next(StoredAct act)
    {
        if (last?.Chain != act.Chain)
        {
            EndChain();
            (chain, last, bad) = (act.Chain, null, false);
            met.Add(act.Chain);
            marks = new((signed.GetValueOrDefault(act.Chain) ?? []).OrderBy(e => e.Sequence));
        }
        if (!bad)
            Check(act);
        last = act;
    }

    /// <summary>To be called after the last act.</summary>
    public void End()
    {
        EndChain();
        foreach (var gone in ends.Keys.Concat(signed.Keys).Distinct().Where(c => !met.Contains(c)))
            Findings.Add(new(gone, 1, null, "every act of this chain was removed"));
    }

    private void Check(StoredAct act)
    {
        var due = (last?.Sequence ?? 0) + 1;
        if (act.Sequence != due)
            Bad(due, null, "this act was removed");
        else if (!act.FitsItsHash)
            Bad(act, "it does not fit its hash: it was edited, or another act was put in its place");
        else if (!act.PreviousHash.AsSpan().SequenceEqual(last?.Hash ?? Nothing))
            Bad(last ?? act, "the act after it is linked to other contents: it was rewritten");
        else
            CheckSigned(act);
    }

    private void CheckSigned(StoredAct act)
    {
        while (marks.TryPeek(out var mark) && mark.Sequence <= act.Sequence)
        {
            marks.Dequeue();
            if (!bad && !mark.Hash.AsSpan().SequenceEqual(act.Hash))
                Bad(act, $"a checkpoint of {Finding.Time(mark.At)} signed another act in this place: it, or one before it, was rewritten with all that follow");
        }
    }

    private void EndChain()
    {
        if (last is null || bad)
            return;
        var end = ends.GetValueOrDefault(last.Chain);
        if (end is null)
            Bad(last, "its chain has no end in the table of chains");
        else if (end.Sequence > last.Sequence)
            Bad(last.Sequence + 1, null, "this act was removed: the tail of the chain was cut");
        else if (marks.TryPeek(out var mark))
            Bad(last.Sequence + 1, null, $"this act was removed: a checkpoint of {Finding.Time(mark.At)} signed acts up to {mark.Sequence}");
        else if (end.Sequence < last.Sequence)
            Bad(end.Sequence + 1, end.Sequence + 1 == last.Sequence ? last : null, "the chain ended before this act: it was inserted");
        else if (!end.Head.AsSpan().SequenceEqual(last.Hash))
            Bad(last, "the chain's end holds another hash for it: it was rewritten");
        else if (!end.Seal.AsSpan().SequenceEqual(ActChain.SealOf(chainKey, end.Id, end.Sequence, end.Head)))
            Bad(last, "the chain's end is not sealed with this installation's key: acts were written by another program");
    }

    private void Bad(StoredAct act, string what) => Bad(act.Sequence, act, what);

    private void Bad(long sequence, StoredAct? act, string what)
    {
        bad = true;
        Findings.Add(new(chain, sequence, act ?? last, what));
    }
}

/// <summary>The first bad act of a chain. Where it is missing, the act before it says about when it was.</summary>
internal sealed record ActFinding(Guid Chain, long Sequence, StoredAct? Act, string What);
