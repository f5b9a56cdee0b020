using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Regression;

namespace Steadfast.Bench.Regression;

/// <summary>People with two rows each, counts that vary more than Poisson's, five explanatory columns, from a fixed seed.</summary>
internal sealed class Panel
{
    private const ulong Seed = 20211101;

    public required DesignMatrix Design { get; init; }

    public required double[] Counts { get; init; }

    public required double[] Yes { get; init; }

    public required double[] Offset { get; init; }

    public required int[] Person { get; init; }

    public static Panel Random(int rows)
    {
        var random = new SeededRandom(Seed);
        var design = new DesignMatrix(rows, "intercept", "x1", "x2", "x3", "x4", "x5");
        design.Column(0).Fill(1);
        var (counts, yes, offset, person, frailty) = (new double[rows], new double[rows], new double[rows], new int[rows], 0.0);
        for (var i = 0; i < rows; i++)
        {
            person[i] = i / 2;
            frailty = i % 2 == 0 ? Math.Log(Gamma.Quantile(random.Uniform(), 1.5, 1.5)) : frailty;
            offset[i] = Math.Log(3 + 9 * random.Uniform());
            var predictor = -1.5 + offset[i] + frailty;
            for (var j = 1; j <= 5; j++)
            {
                var x = j == 1 ? i % 2 : random.Uniform() - 0.5;
                design.Column(j)[i] = x;
                predictor += (j == 1 ? -0.3 : 0.2 * j) * x;
            }
            counts[i] = Poisson.Quantile(random.Uniform(), Math.Exp(predictor));
            yes[i] = counts[i] > 0 ? 1 : 0;
        }
        return new Panel { Design = design, Counts = counts, Yes = yes, Offset = offset, Person = person };
    }

    /// <summary>As CSV with digits enough for the same bits: y, z, o, id, x1 to x5.</summary>
    public void Write(string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("y,z,o,id,x1,x2,x3,x4,x5");
        for (var i = 0; i < Counts.Length; i++)
        {
            var at = i;
            file.WriteLine(FormattableString.Invariant($"{Counts[i]},{Yes[i]},{Offset[i]:R},{Person[i]},")
                + string.Join(',', Enumerable.Range(1, 5).Select(j => FormattableString.Invariant($"{Design.Column(j)[at]:R}"))));
        }
    }
}
