using Steadfast.Statistics.Agreement;
using Steadfast.Statistics.Design;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;
using Steadfast.Statistics.Matching.Text;
using Steadfast.Statistics.Paired;
using Steadfast.Statistics.Rates;
using Steadfast.Statistics.Regression;
using Steadfast.Statistics.Survival;
using Steadfast.Statistics.Windows;

namespace Steadfast.Statistics.Tests;

/// <summary>The library's README: each of its examples stands here line for line, and gives what it says.</summary>
public class ReadmeTests
{
    [Fact]
    public void Rates()
    {
        Answer ratio = RateRatio.Exact(new EventCount(11, 800), new EventCount(23, 3011));
        Figures(ratio.Estimate, ratio.Low, ratio.High, ratio.P).ShouldBe([1.8000543478, 0.7922050858, 3.8438627404, 0.1366344471], 1e-9);
    }

    [Fact]
    public void Paired()
    {
        double[] differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
        Answer flip = SignFlip.Test(differences);
        Figures(flip.Estimate, flip.P).ShouldBe([314 / 15.0, 1726 / 32768.0], 1e-12);
    }

    [Fact]
    public void Regression()
    {
        double[] counts = [4, 2, 0, 3, 2, 1, 1, 1], after = [0, 0, 0, 0, 1, 1, 1, 1];
        double[] offset = [.. Enumerable.Repeat(Math.Log(12), 8)];
        RegressionFit fit = GeneralizedLinearModel.Poisson(DesignMatrix.WithIntercept(("after", after)), counts, offset);
        Answer change = fit.Ratio(1, Sandwich.Clustered(fit, [0, 1, 2, 3, 0, 1, 2, 3]));
        change.Estimate!.Value.ShouldBe(5 / 9.0, 1e-9);
        change.N.ShouldBe(4);
    }

    [Fact]
    public void Survival()
    {
        var curve = new KaplanMeier(
            [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
            [true, true, false, true, true, false, true, true, false, true, false]);
        curve.At(34).ShouldBe(0.3681818182, 1e-9);
        curve.Median().Estimate.ShouldBe(31);
    }

    [Fact]
    public void Windows()
    {
        var windows = new ObservationWindows(monthsBefore: 12, monthsAfter: 12, extractEnd: new DateOnly(2021, 12, 31).DayNumber);
        var tally = new WindowTally(windows, [new DateOnly(2021, 7, 1).DayNumber]);
        tally.Add(person: 0, day: new DateOnly(2020, 7, 1).DayNumber);
        tally[0].Before.ShouldBe(1);
        tally.MonthsAfter(0).ShouldBe(184 * 12 / 365.25, 1e-12);
    }

    [Fact]
    public void DesignAndAgreement()
    {
        Answer detectable = PairedPower.OfMean(people: 22, difference: 0.3, deviation: 0.6);
        Answer kappa = CohenKappa.Of([0, 0, 1, 1, 1, 0], [0, 1, 1, 1, 1, 0], categories: 2);
        detectable.Estimate!.Value.ShouldBe(0.61, 0.02);
        kappa.Estimate!.Value.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void Disclosure()
    {
        LinkedTable table = LinkedTable.TwoWay(new[,] { { 20, 3, 11 }, { 14, 18, 9 }, { 7, 12, 16 } });
        ProtectedTable released = Protection.Apply(table, ReleaseProfile.Below(5));
        IReadOnlyList<Disclosed> found = Auditor.Attack(table, released);
        (released.HiddenCount, released.IsLeast, found.Count).ShouldBe((4, true, 0));
    }

    [Fact]
    public void Matching()
    {
        double alike = JaroWinkler.Similarity("MARTHA"u8, "MARHTA"u8);
        alike.ShouldBe(0.961, 5e-4);
    }

    [Fact]
    public void EveryLineOfCodeInTheReadme_StandsHere()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Steadfast.slnx")))
            root = root.Parent;
        var here = File.ReadAllText(Path.Combine(root.FullName, "tests", "Statistics.Tests", "ReadmeTests.cs"));
        var code = File.ReadAllText(Path.Combine(root.FullName, "src", "Statistics", "README.md")).Split("```").Where((_, part) => part % 2 == 1);
        code.SelectMany(block => block.Split('\n').Skip(1)).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Where(line => !here.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static double[] Figures(params double?[] figures) => [.. figures.Select(figure => figure!.Value)];
}
