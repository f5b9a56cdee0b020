using System.Diagnostics;
using System.Globalization;
using Steadfast.Bench.Regression;
using Steadfast.Statistics.Regression;

// Regression [ROWS] : fits the same panel here and in R, in one run, and prints how much longer R takes.
const int Runs = 5;
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var panel = Panel.Random(rows);
var poisson = GeneralizedLinearModel.Poisson(panel.Design, panel.Counts, panel.Offset);
(string Name, string R, Func<double> Ours)[] fits =
[
    ("Poisson with offset", "coef(f <- glm(y ~ x1 + x2 + x3 + x4 + x5 + offset(o), poisson, d))[2]",
        () => GeneralizedLinearModel.Poisson(panel.Design, panel.Counts, panel.Offset).Coefficients[1]),
    ("HC1", "sqrt(vcovHC(f, type = 'HC1')[2, 2])", () => Math.Sqrt(Sandwich.HC1(poisson).Matrix![1, 1])),
    ("clustered HC1", "sqrt(vcovCL(f, cluster = d$id, type = 'HC1')[2, 2])", () => Math.Sqrt(Sandwich.Clustered(poisson, panel.Person).Matrix![1, 1])),
    ("negative binomial", "coef(glm.nb(y ~ x1 + x2 + x3 + x4 + x5 + offset(o), d))[2]",
        () => NegativeBinomial.Fit(panel.Design, panel.Counts, panel.Offset).Regression.Coefficients[1]),
    ("logistic", "coef(glm(z ~ x1 + x2 + x3 + x4 + x5, binomial, d))[2]", () => GeneralizedLinearModel.Logistic(panel.Design, panel.Yes).Coefficients[1]),
];
var theirs = RTimes.Of(panel, [.. fits.Select(fit => fit.R)], Runs);
Console.WriteLine($"{rows} rows, {panel.Design.Columns} coefficients, {Environment.ProcessorCount} cores, medians of {Runs}");
for (var i = 0; i < fits.Length; i++)
{
    var (seconds, value) = Time(fits[i].Ours);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{fits[i].Name,-22} Steadfast {seconds,7:0.000} s   R {theirs[i].Seconds,7:0.000} s   R / Steadfast {theirs[i].Seconds / seconds,6:0.0}   apart {Math.Abs(value / theirs[i].Value - 1):0.0e+00}"));
}
return 0;

static (double Seconds, double Value) Time(Func<double> fit)
{
    var value = fit();
    var seconds = new double[Runs];
    for (var run = 0; run < Runs; run++)
    {
        var clock = Stopwatch.StartNew();
        value = fit();
        seconds[run] = clock.Elapsed.TotalSeconds;
    }
    return (seconds.Order().ElementAt(Runs / 2), value);
}
