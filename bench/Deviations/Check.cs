namespace Steadfast.Deviations;

/// <summary>
/// One comparison: our figures against an R expression that gives as many numbers. NaN stands for a figure that is not
/// given, on either side. <paramref name="Scale"/> is the least size a figure is judged against, for figures that pass
/// through zero.
/// </summary>
public sealed record Check(string Function, double Tolerance, string R, double[] Ours, double Scale = 0)
{
    public double Deviation(double[] theirs) =>
        theirs.Length == Ours.Length ? Ours.Zip(theirs, Apart).DefaultIfEmpty(0).Max() : double.PositiveInfinity;

    private double Apart(double ours, double theirs)
    {
        if (ours.Equals(theirs))
            return 0;
        if (!double.IsFinite(ours) || !double.IsFinite(theirs))
            return double.PositiveInfinity;
        var size = Math.Max(Math.Abs(theirs), Scale);
        return Math.Abs(ours - theirs) / (size == 0 ? 1 : size);
    }
}

/// <summary>The tolerances of the specification, relative.</summary>
public static class Tolerance
{
    public const double ClosedForm = 1e-10;
    public const double Coefficient = 1e-6;
    public const double StandardError = 1e-5;
    public const double Dispersion = 1e-4;
}

/// <summary>Functions compared in one run of R: the packages it loads, R code shared by its checks, and the checks.</summary>
public sealed record Family(string Name, string[] Packages, string Prelude, Func<Draw, IEnumerable<Check>> Checks);
