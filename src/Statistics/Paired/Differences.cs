namespace Steadfast.Statistics.Paired;

internal static class Differences
{
    public static void Check(ReadOnlySpan<double> differences)
    {
        for (var i = 0; i < differences.Length; i++)
        {
            if (!double.IsFinite(differences[i]))
                throw new ArgumentException($"Difference {i + 1} is {differences[i]}; every difference must be a finite number.", nameof(differences));
        }
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
