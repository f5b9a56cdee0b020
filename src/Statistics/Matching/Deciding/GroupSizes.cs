namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// How many people have one record, two, three…, learnt from small components. The odds of a pair take every two records
/// for as likely one person's beforehand as any other two; two records that nothing else links to are likelier so than
/// two that others link to, because most false pairs come several at once, between all records of two people.
/// </summary>
internal sealed class GroupSizes
{
    private const int MostRounds = 20;
    private const double AtRest = 0.002;

    private GroupSizes(double[] log) => Log = log;

    /// <summary>Log prior weight of a group by its size, beyond what the odds of its pairs hold.</summary>
    public double[] Log { get; }

    /// <summary>Expectation maximisation over <paramref name="components"/>.</summary>
    /// <param name="components">Log odds of the pairs of each component, row by row; a sample.</param>
    /// <param name="every">How many components each of the sample stands for.</param>
    /// <param name="alone">Records in no component.</param>
    /// <param name="share">Share of all pairs that are one person's, which the odds hold.</param>
    public static GroupSizes Learn(IReadOnlyList<double[]> components, double every, double alone, double share)
    {
        var sizes = new GroupSizes(new double[SetPartitions.Most + 1]);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = sizes.Log[2];
            sizes.Update(sizes.Expect(components), every, alone, share);
            if (Math.Abs(sizes.Log[2] - before) < AtRest)
                break;
        }
        return sizes;
    }

    private double[] Expect(IReadOnlyList<double[]> components)
    {
        const int part = 256;
        var parts = new double[(components.Count + part - 1) / part][];
        Parallel.For(0, parts.Length, each =>
        {
            parts[each] = new double[SetPartitions.Most + 1];
            var partitions = new SetPartitions();
            for (var i = each * part; i < Math.Min((each + 1) * part, components.Count); i++)
            {
                partitions.Judge(components[i], (int)Math.Sqrt(components[i].Length), Log);
                partitions.AddSizes(parts[each]);
            }
        });
        return [.. Enumerable.Range(0, SetPartitions.Most + 1).Select(size => parts.Sum(each => each[size]))];
    }

    /// <summary>Of n_k groups of k records, one particular set of k is a group with odds k! n_k / n_1^k; its pairs hold (k - 1) times the share already.</summary>
    private void Update(double[] groups, double every, double alone, double share)
    {
        var single = Math.Log(Math.Max(groups[1] * every + alone, 1));
        var ways = 0.0;
        for (var size = 2; size <= SetPartitions.Most; size++)
        {
            ways += Math.Log(size);
            Log[size] = ways + Math.Log(groups[size] * every + 1.0 / size / size) - size * single - (size - 1) * Math.Log(share);
        }
    }
}
