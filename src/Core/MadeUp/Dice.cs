namespace Steadfast.Core.MadeUp;

/// <summary>
/// Chance that can be repeated: the same seed and stream give the same throws on every machine and in every release.
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (SplitMix64).
/// </summary>
public struct Dice(long seed, long stream)
{
    private ulong _state = Mix((ulong)seed) ^ Mix((ulong)stream + 0x9E3779B97F4A7C15);

    /// <summary>A fraction from 0, below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True this often in a hundred times.</summary>
    public bool Percent(double percent) => 100 * Share() < percent;

    /// <summary>A whole number from 0, below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>A whole number, both ends among them.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>The place of one of <paramref name="weights"/>, by their sizes.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
            total += weight;
        var left = Below(total);
        var place = 0;
        for (; left >= weights[place]; place++)
            left -= weights[place];
        return place;
    }

    /// <summary>A waiting time in whole days, exponential with this mean.</summary>
    public int Days(double mean) => (int)(-Math.Log(1 - Share()) * mean);

    /// <summary>A place in a list whose first members are commoner, as names are.</summary>
    public int Skewed(int count) => (int)(Math.Pow(Share(), 1.6) * count);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
