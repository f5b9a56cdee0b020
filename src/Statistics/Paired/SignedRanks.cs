namespace Steadfast.Statistics.Paired;

/// <summary>Ranks of the sizes of values about a centre, zeros left out, ties sharing their mean rank. Buffers are kept between uses.</summary>
internal sealed class SignedRanks
{
    private readonly double[] values;
    private readonly double[] sizes;
    private readonly bool[] positive;

    public SignedRanks(ReadOnlySpan<double> values)
    {
        this.values = values.ToArray();
        (sizes, positive) = (new double[values.Length], new bool[values.Length]);
        DoubledRanks = new int[values.Length];
    }

    /// <summary>How many values are not at the centre.</summary>
    public int Count { get; private set; }

    /// <summary>Twice the rank of each size in ascending order (the first <see cref="Count"/>): whole numbers even with ties.</summary>
    public int[] DoubledRanks { get; }

    /// <summary>Twice the sum of the ranks of values above the centre.</summary>
    public long DoubledSum { get; private set; }

    /// <summary>Σ t³ - t over groups of t tied sizes.</summary>
    public double TieTerm { get; private set; }

    public double Centred => 0.5 * DoubledSum - Count * (Count + 1.0) / 4;

    public double Deviation => Math.Sqrt(Count * (Count + 1.0) * (2.0 * Count + 1) / 24 - TieTerm / 48);

    /// <summary>The standardised sum, moved half a unit towards its mean (continuity).</summary>
    public double Corrected => (Centred - Math.Sign(Centred) * 0.5) / Deviation;

    public SignedRanks About(double centre)
    {
        Count = 0;
        foreach (var value in values)
        {
            var difference = value - centre;
            if (difference == 0)
                continue;
            (sizes[Count], positive[Count]) = (Math.Abs(difference), difference > 0);
            Count++;
        }
        Array.Sort(sizes, positive, 0, Count);
        (DoubledSum, TieTerm) = (0, 0);
        for (var first = 0; first < Count;)
            first = RankGroup(first);
        return this;
    }

    private int RankGroup(int first)
    {
        var end = first + 1;
        while (end < Count && sizes[end] == sizes[first])
            end++;
        for (var i = first; i < end; i++)
        {
            DoubledRanks[i] = first + 1 + end;
            DoubledSum += positive[i] ? DoubledRanks[i] : 0;
        }
        double tied = end - first;
        TieTerm += tied * tied * tied - tied;
        return end;
    }
}
