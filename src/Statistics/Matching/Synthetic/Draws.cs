using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Synthetic;

/// <summary>Repeatable draws: the same for the same seed on every machine.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = Hashing.Mix(seed + 0x5851F42D4C957F2D);

    /// <summary>Uniform from 0 to below 1.</summary>
    public double Next() => (Hashing.Mix(_state += 0x9E3779B97F4A7C15) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>True with this chance.</summary>
    public bool Chance(double chance) => Next() < chance;

    /// <summary>A place in a list whose item at rank r is drawn in proportion to 1 / (r + shift).</summary>
    public int Ranked(int count, double shift)
    {
        var place = (int)(shift * (Math.Pow((count + shift) / shift, Next()) - 1));
        return Math.Min(place, count - 1);
    }
}
