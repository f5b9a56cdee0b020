namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>One component being joined up, group by group. A sum between two groups leaves out what unscored pairs count for.</summary>
internal sealed class Contraction(int[] records, double unscored)
{
    private readonly List<int>[] _members = [.. records.Select(record => new List<int> { record })];
    private readonly Dictionary<int, double>[] _sums = [.. records.Select(_ => new Dictionary<int, double>())];
    private readonly PriorityQueue<Offer, (double, int, int)> _offers = new();

    /// <summary>An offer holds while neither group has grown since.</summary>
    private readonly record struct Offer(int A, int B, int SizeA, int SizeB);

    /// <summary>Sets what records in places <paramref name="a"/> and <paramref name="b"/> say for one person.</summary>
    public void Link(int a, int b, double odds) => _sums[a][b] = _sums[b][a] = odds - unscored;

    /// <summary>Joins until nothing is gained; gives the groups of two or more.</summary>
    public int[][] Run()
    {
        for (var a = 0; a < _sums.Length; a++)
            foreach (var b in _sums[a].Keys)
                if (a < b)
                    MakeOffer(a, b);
        while (_offers.TryDequeue(out var offer, out _))
            if (_members[offer.A].Count == offer.SizeA && _members[offer.B].Count == offer.SizeB)
                Join(offer.A, offer.B);
        return [.. _members.Where(group => group.Count > 1).Select(group => group.Order().ToArray())];
    }

    private void MakeOffer(int a, int b)
    {
        int sizeA = _members[a].Count, sizeB = _members[b].Count;
        var gain = _sums[a][b] + unscored * sizeA * sizeB;
        if (gain > 0)
            _offers.Enqueue(new(a, b, sizeA, sizeB), (-gain, Math.Min(a, b), Math.Max(a, b)));
    }

    private void Join(int a, int b)
    {
        _members[a].AddRange(_members[b]);
        _members[b].Clear();
        _sums[a].Remove(b);
        _sums[b].Remove(a);
        foreach (var (other, sum) in _sums[b])
        {
            _sums[a][other] = _sums[other][a] = _sums[a].GetValueOrDefault(other) + sum;
            _sums[other].Remove(b);
        }
        _sums[b].Clear();
        foreach (var other in _sums[a].Keys)
            MakeOffer(a, other);
    }
}
