using Steadfast.Statistics.Regression;

namespace Steadfast.Deviations.Families;

/// <summary>People with two to five rows each: counts that vary more than Poisson's, a yes or no, two explanatory columns and an exposure.</summary>
internal sealed class Panel
{
    public required DesignMatrix Design { get; init; }

    public required double[] Counts { get; init; }

    public required double[] Yes { get; init; }

    public required double[] Offset { get; init; }

    public required int[] Person { get; init; }

    public static Panel Random(Draw draw)
    {
        var (persons, number) = (new List<int>(), draw.Whole(30, 60));
        for (var person = 0; person < number; person++)
            persons.AddRange(Enumerable.Repeat(person, draw.Whole(2, 5)));
        var rows = persons.Count;
        var design = DesignMatrix.WithIntercept(
            ("x1", draw.Many(rows, () => draw.Uniform(0, 1) < 0.5 ? 1.0 : 0)), ("x2", draw.Many(rows, draw.Gaussian)));
        var (frailty, effect) = (draw.Many(number, () => 0.5 * draw.Gaussian()), draw.Uniform(-0.8, 0.8));
        var offset = draw.Many(rows, () => Math.Log(draw.Uniform(0.5, 3)));
        var predictor = new double[rows];
        for (var i = 0; i < rows; i++)
            predictor[i] = 0.6 + effect * design.Column(1)[i] + 0.3 * design.Column(2)[i] + frailty[persons[i]] + offset[i];
        return new Panel
        {
            Design = design,
            Offset = offset,
            Person = [.. persons],
            Counts = [.. predictor.Select(eta => (double)draw.PoissonCount(Math.Exp(eta)))],
            Yes = [.. predictor.Select(eta => draw.Uniform(0, 1) < 1 / (1 + Math.Exp(0.6 - eta)) ? 1.0 : 0)],
        };
    }

    /// <summary>An R expression over this panel's y, z, x1, x2, o and id.</summary>
    public string R(string expression) =>
        $"y <- {Draw.R(Counts)}; z <- {Draw.R(Yes)}; x1 <- {Draw.R(Design.Column(1).ToArray())}; x2 <- {Draw.R(Design.Column(2).ToArray())}; "
        + $"o <- {Draw.R(Offset)}; id <- {Draw.R(Person)}; {expression}";
}

internal static class Columns
{
    /// <summary>The design without one of its columns.</summary>
    public static DesignMatrix Without(this DesignMatrix design, int column)
    {
        int[] kept = [.. Enumerable.Range(0, design.Columns).Where(j => j != column)];
        var less = new DesignMatrix(design.Rows, [.. kept.Select(j => design.Names[j])]);
        for (var j = 0; j < kept.Length; j++)
            design.Column(kept[j]).CopyTo(less.Column(j));
        return less;
    }
}
