using System.Globalization;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Figures.Offending;

/// <summary>A result's pictures, in the reader's language, and its figures as people read them.</summary>
public sealed class OffendingCharts(ReleasedOffending released, Wording words)
{
    private static readonly int[] FixedDays = [30, 90, 180, 270, .. Enumerable.Range(1, OffendingRuns.MostMonths / 12).Select(years => 365 * years)];

    private OffendingResult Result => released.Result;

    public BarChart Funnel => new(
        words["From referred to compared"], words["How many people can be compared in the end, and of them, or of all, how many have what the rows below say: those rows are no steps."], words["Step"],
        [.. released.Funnel.OrderBy(step => Place(step.Step)).Select(step => new BarGroup(words[StepName(step.Step)],
            [new Bar(words["People"], double.TryParse(step.People, CultureInfo.InvariantCulture, out var people) ? people : null, step.People)]))]);

    public ForestChart Sites => new(
        words["By site"], words["Rate after over rate before, each site's offences taken as independent; all sites together count each person once."],
        words["Site"], words["Ratio and 95 % interval"],
        [.. Result.Sites.Select(site => Row(site.Site, site.RateRatio)), Row(words["All"], Method("rate_ratio_clustered")) with { Overall = true }]);

    public LineChart FirstOffence => new(
        words["Without an offence since the index date"], words["Share of people with no offence yet, by day, with its 95 % interval (Kaplan-Meier)."], words["Days"],
        [new LineSeries(words["No offence yet"], [new LinePoint(0, 1), .. Result.FirstOffence.Select(step => new LinePoint(step.Day, step.Share, step.Low, step.High))], Steps: true)],
        Most: 1, ShowY: share => $"{100 * share:0} %");

    /// <summary>The same at fixed days, for print: on its own days the curve has a step, and a row, for each person.</summary>
    public LineChart FirstOffenceAtFixedDays => FirstOffence with
    {
        Description = words["Share of people with no offence yet, at fixed days, with its 95 % interval (Kaplan-Meier)."],
        Series = [new LineSeries(words["No offence yet"], [new LinePoint(0, 1), .. FixedDays.Where(day => day <= Result.FirstOffence[^1].Day).Select(At)])],
    };

    public SlopeChart People => new(
        words["Each person's two rates"], words["Offences a month before and after, a line for each person; dashed where it rose, thicker where several are alike."],
        words["Site"], words["Before"], words["After"], [.. Result.PersonRates.Select(person => new Slope(person.Site, person.Before, person.After))]);

    public static string Number(double? value) => value is { } known ? known.ToString(Math.Abs(known) >= 100 ? "0;−0" : "0.###;−0.###", CultureInfo.InvariantCulture) : "–";

    public static string Interval(MethodResult method) => method is { Low: null, High: null } ? "–" : $"{Number(method.Low)} – {(method.High is null ? "∞" : Number(method.High))}";

    public static string Chance(double? p) => p switch { null => "–", < 0.001 => "< 0.001", { } known => known.ToString("0.000", CultureInfo.InvariantCulture) };

    /// <summary>The estimate that the headline's p value is of: offences to a hundred months more or fewer, or a ratio.</summary>
    public static string Headline(MethodResult method) => method.Name == "sign_flip" ? Signed(method.Estimate) : Number(method.Estimate);

    public static string HeadlineUnit(MethodResult method) => method.Name == "sign_flip"
        ? "offences to 100 person-months, mean over people of after less before"
        : "rate after over rate before, people clustered";

    /// <summary>The headline's interval in the same unit, or null.</summary>
    public static (string Low, string High)? HeadlineInterval(MethodResult method) => method is not { Low: { } low, High: { } high }
        ? null
        : method.Name == "sign_flip" ? (Signed(low), Signed(high)) : (Number(low), Number(high));

    private static string Signed(double? monthly) => monthly is { } rate ? (100 * rate).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) : "–";

    /// <summary>A rate of offences to a hundred person-months, which is easier to picture than one to a month.</summary>
    public static string Rate(double? monthly) => monthly is { } rate ? (100 * rate).ToString("0.0", CultureInfo.InvariantCulture) : "–";

    public static string MethodName(string code) => code switch
    {
        "rate_ratio_exact" => "Rate ratio, exact",
        "rate_ratio_mid_p" => "Rate ratio, mid-p",
        "rate_ratio_score" => "Rate ratio, score",
        "rate_ratio_clustered" => "Rate ratio, clustered by person",
        "negative_binomial" => "Rate ratio, negative binomial",
        "sign_flip" => "Mean change of people’s monthly rates, sign-flip",
        "wilcoxon" => "Typical change of people’s monthly rates, Wilcoxon",
        "survival_first_offence" => "Share without an offence by the end",
        "difference_in_differences" => "Ratio against the comparison",
        "difference_in_differences_matched" => "Ratio against matched comparison",
        "mcnemar_exact" => "Any offence, exact McNemar",
        "severity_ratio_bootstrap" => "Severity ratio, bootstrap",
        "empirical_bayes" => "Ratio to what was expected, empirical Bayes",
        _ => code,
    };

    /// <summary>What a method's estimate and interval are counted in.</summary>
    public static string MethodUnit(string code) => code switch
    {
        "sign_flip" or "wilcoxon" => "to 1 person-month, after less before",
        "survival_first_offence" => "share of people",
        _ => "ratio",
    };

    /// <summary>Keeps a number and its percent sign on one line.</summary>
    public static string Unbroken(string said) => said.Replace(" %", "\u00A0%", StringComparison.Ordinal);

    public static string CovariateName(string code) => code switch
    {
        "offences earlier before" => "Offences, earlier in the window",
        "offences in the last quarter before" => "Offences, its last quarter",
        _ => code,
    };

    private LinePoint At(int day) => Result.FirstOffence.LastOrDefault(step => step.Day <= day) is { } step ? new(day, step.Share, step.Low, step.High) : new(day, 1);

    private MethodResult Method(string name) => Result.Methods.Single(method => method.Name == name);

    private static ForestRow Row(string label, MethodResult ratio) =>
        new(label, ratio.Estimate, ratio.Low, ratio.High, ratio.Estimate is null ? "–" : $"{Number(ratio.Estimate)} ({Interval(ratio)})");

    /// <summary>Steps down first; what is only said about people stands below them, for it may be more or fewer.</summary>
    private static int Place(string step) => step switch { "referred" => 0, "matched" => 1, "compared" => 2, _ => 3 };

    private static string StepName(string step) => step switch
    {
        "referred" => "Referred",
        "in extract" => "Of all: with any offence in the extract",
        "matched" => "Found in the extract",
        "full window" => "Of all: whole window after seen",
        _ => "Compared",
    };
}
