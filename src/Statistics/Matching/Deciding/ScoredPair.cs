namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>Two records and what was found.</summary>
/// <param name="Left">Record number in the table.</param>
/// <param name="Right">Record number in the table.</param>
/// <param name="Weight">Natural logarithm of how much likelier the comparison is for one person than for two.</param>
/// <param name="Probability">Chance that it is one person.</param>
public readonly record struct ScoredPair(int Left, int Right, float Weight, double Probability)
{
    /// <summary>By left and then right record.</summary>
    internal static readonly Comparison<ScoredPair> InOrder = (x, y) => x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right);
}
