namespace Steadfast.Statistics.Paired;

/// <summary>
/// Ranks of the sizes of values about a centre, zeros left out, ties sharing their mean rank. Sorted values fall into two runs of
/// growing size, below and above the centre, so that ranking is one merge. Buffers are kept between uses.
/// </summary>
internal sealed class SignedRanks(double[] sorted)
{
    private int[] _ranks = [];

    /// <summary>How many values are not at the centre.</summary>
    public int Count { get; private set; }

    /// <summary>Twice the rank of each size in ascending order (the first <see cref="Count"/>): whole numbers even with ties.</summary>
    public int[] DoubledRanks { get; } = new int[sorted.Length];

    /// <summary>Twice the sum of the ranks of values above the centre.</summary>
    public long DoubledSum { get; private set; }

    /// <summary>Σ t³ - t over groups of t tied sizes.</summary>
    public double TieTerm { get; private set; }

    /// <summary>The standardised sum, moved half a unit towards its mean (continuity).</summary>
    public double Corrected => (Centred - Math.Sign(Centred) * 0.5) / Deviation;

    private double Centred => 0.5 * DoubledSum - Count * (Count + 1.0) / 4;

    private double Deviation => Math.Sqrt(Count * (Count + 1.0) * (2.0 * Count + 1) / 24 - TieTerm / 48);

    /// <summary>Ranks about <paramref name="centre"/>.</summary>
    public SignedRanks About(double centre)
    {
        _ranks = DoubledRanks;
        Merge(centre);
        return this;
    }

    /// <summary><see cref="Corrected"/> about <paramref name="centre"/>, without writing the ranks down.</summary>
    public double CorrectedAt(double centre)
    {
        _ranks = [];
        Merge(centre);
        return Corrected;
    }

    private void Merge(double centre)
    {
        (Count, DoubledSum, TieTerm) = (0, 0, 0);
        var above = First(centre, strictly: true);
        for (var below = First(centre, strictly: false) - 1; below >= 0 || above < sorted.Length;)
        {
            var size = Math.Min(Size(below, centre), Size(above, centre));
            var (tied, up) = (0, 0);
            for (; below >= 0 && Size(below, centre) == size; below--)
                tied++;
            for (; above < sorted.Length && Size(above, centre) == size; above++)
                up++;
            Rank(tied + up, up);
        }
    }

    /// <summary>Distance from the centre; infinite past either end, so that the other run goes on alone.</summary>
    private double Size(int index, double centre) =>
        (uint)index < (uint)sorted.Length ? Math.Abs(sorted[index] - centre) : double.PositiveInfinity;

    private void Rank(int tied, int up)
    {
        var doubled = 2 * Count + 1 + tied;
        if (_ranks.Length > 0)
            _ranks.AsSpan(Count, tied).Fill(doubled);
        Count += tied;
        DoubledSum += (long)up * doubled;
        TieTerm += tied == 1 ? 0 : (double)tied * tied * tied - tied;
    }

    private int First(double centre, bool strictly)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var before = strictly ? sorted[middle] <= centre : sorted[middle] < centre;
            (low, high) = before ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
