namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>The sums that are out, each once for every person by which its parts exceed (+1) or fall short of (−1) its total.</summary>
internal sealed class Imbalance : IEquatable<Imbalance>
{
    private readonly int[] entries;

    private Imbalance(int[] entries) => this.entries = entries;

    public static Imbalance Empty { get; } = new([]);

    public bool IsEmpty => entries.Length == 0;

    public (int Sum, int Excess) First => (entries[0] >> 1, (entries[0] & 1) == 1 ? 1 : -1);

    public Imbalance With(List<(int Sum, int Sign)> sums, int move)
    {
        var next = new List<int>(entries);
        foreach ((int sum, int sign) in sums)
        {
            int excess = sign * move > 0 ? 1 : 0;
            int opposite = next.IndexOf(sum << 1 | (1 - excess));
            if (opposite >= 0)
            {
                next.RemoveAt(opposite);
            }
            else
            {
                next.Add(sum << 1 | excess);
            }
        }

        next.Sort();
        return new([.. next]);
    }

    public bool Equals(Imbalance? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as Imbalance);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int entry in entries)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }
}
