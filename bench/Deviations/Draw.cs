using System.Globalization;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Deviations;

/// <summary>Random inputs from a stated seed, and numbers written so that R reads the same bits.</summary>
public sealed class Draw(ulong seed)
{
    private SeededRandom random = new(seed);

    public double Uniform(double low, double high) => low + (high - low) * random.Uniform();

    /// <summary>Evenly spread on the log scale, for inputs whose size matters.</summary>
    public double Magnitude(double low, double high) => low * Math.Pow(high / low, random.Uniform());

    /// <summary>A whole number from low to high, both included.</summary>
    public int Whole(int low, int high) => low + random.Below(high - low + 1);

    public double Gaussian() => Normal.Quantile(Uniform(1e-12, 1 - 1e-12));

    public int PoissonCount(double mean) => (int)Poisson.Quantile(random.Uniform(), mean);

    public T[] Many<T>(int count, Func<T> one)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = one();
        return values;
    }

    public static string R(double value)
    {
        if (double.IsNaN(value))
            return "NA";
        return double.IsInfinity(value) ? value > 0 ? "Inf" : "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
    }

    public static string R(IEnumerable<double> values) => $"c({string.Join(",", values.Select(R))})";

    public static string R(IEnumerable<int> values) => $"c({string.Join(",", values)})";
}
