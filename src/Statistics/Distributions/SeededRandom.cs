namespace Steadfast.Statistics.Distributions;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): a small generator whose sequence depends on the seed alone, so that a
/// Monte Carlo figure is the same on every machine and with every version of .NET. Not for secrets.
/// </summary>
public struct SeededRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below the bound, without bias (Lemire 2019).</summary>
    public int Below(int bound)
    {
        var threshold = unchecked(0UL - (ulong)bound) % (ulong)bound;
        while (true)
        {
            var high = Math.BigMul(Next(), (ulong)bound, out var low);
            if (low >= threshold)
                return (int)high;
        }
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));
}
