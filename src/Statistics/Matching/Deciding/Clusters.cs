namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Groups the records of one file into people. Starting from single records, the two groups whose records, each with
/// each, speak most strongly together for one person are joined, until no two groups do (greedy additive edge
/// contraction: Keuper and others, ICCV 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts").
/// </summary>
internal sealed class Clusters(Func<int, int, double> logOdds, double strongest)
{
    private const int MostScoredWhole = 400;

    /// <summary>Log odds that a pair counts for which was never scored.</summary>
    private const double Unscored = -6;

    /// <summary>The records of each group of two or more, ascending.</summary>
    /// <param name="pairs">Scored pairs of one component; pairs missing here are scored where it is small enough for that.</param>
    /// <param name="oddsOf">Log odds of a scored pair.</param>
    public int[][] Of(ScoredPair[] pairs, Func<ScoredPair, double> oddsOf)
    {
        var records = pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Order().ToArray();
        var contraction = new Contraction(records, Unscored);
        if (records.Length <= MostScoredWhole)
            for (var i = 0; i < records.Length; i++)
                for (var j = i + 1; j < records.Length; j++)
                    contraction.Link(i, j, Math.Clamp(logOdds(records[i], records[j]), -strongest, strongest));
        else
            foreach (var pair in pairs)
                contraction.Link(Array.BinarySearch(records, pair.Left), Array.BinarySearch(records, pair.Right), Math.Clamp(oddsOf(pair), -strongest, strongest));
        return contraction.Run();
    }
}
