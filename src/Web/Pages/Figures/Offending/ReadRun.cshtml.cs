using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Figures.Offending;

/// <summary>One result: the way down first, then what the numbers could have shown, then the change, and what could be wrong with it.</summary>
public sealed class ReadRunModel(OffendingRuns runs, GivingOut giving, Wording words) : PageModel
{
    public OpenRun Open { get; private set; } = null!;

    public ReleasedOffending Released { get; private set; } = null!;

    public OffendingResult Result => Released.Result;

    /// <summary>What is printed is passed on: it shows the sites that others may see.</summary>
    public OffendingCharts ChartsForOthers => new(ReleasedOffending.Outside(Open.Result, RunAccess.OutsideProfile), words);

    /// <summary>So many offences, or the marker in place of the number.</summary>
    public string Offences(long count) => count == 1 && Released.ShowsPeople ? words["1 offence"] : words["{0} offences", Released.Count(count)];

    public OffendingCharts Charts => new(Released, words);

    public MethodResult Headline => Result.Methods.Single(method => method.Name == Result.Headline);

    public (string Caption, IReadOnlyList<MethodResult> Methods) MethodsOf(string caption, IReadOnlyList<MethodResult> methods) => (words[caption], methods);

    public (string Caption, IReadOnlyList<(string Label, int People, long Before, long After, MethodResult Ratio)> Rows) SensitivityOf(
        string caption, IReadOnlyList<(string Label, int People, long Before, long After, MethodResult Ratio)> rows) => (words[caption], rows);

    /// <summary>The same with shorter windows.</summary>
    public IReadOnlyList<(string Label, int People, long Before, long After, MethodResult Ratio)> Windows =>
        [.. Result.Sensitivity.Select(one => (words["{0} months before, {1} after", one.MonthsBefore, one.MonthsAfter], one.People, one.OffencesBefore, one.OffencesAfter, one.RateRatio))];

    /// <summary>The same at other thresholds, and with everyone not found counted as without an offence.</summary>
    public IReadOnlyList<(string Label, int People, long Before, long After, MethodResult Ratio)> Thresholds =>
        [.. Result.Linkage!.Sensitivity.Select(one => ((one.Threshold is { } least ? words[least == Result.Linkage.Threshold ? "From {0} on (used here)" : "From {0} on", OffendingCharts.Number(least)] : words["Not found counted as without an offence"]),
            one.People, one.OffencesBefore, one.OffencesAfter, one.RateRatio))];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await LoadAsync(number, cancel) ? Page() : NotFound();

    /// <summary>result.json, with each person's rates in it: for those who see results whole.</summary>
    public async Task<IActionResult> OnGetJsonAsync(int number, CancellationToken cancel) =>
        RunAccess.SeesWhole(HttpContext.Viewer()) && await LoadAsync(number, cancel)
            ? File(OffendingJson.Of(Open.Result), "application/json", $"offending-{number}.json")
            : NotFound();

    private async Task<bool> LoadAsync(int number, CancellationToken cancel)
    {
        if (await runs.FindAsync(number, cancel) is not { } open)
            return false;
        (Open, Released) = (open, open.Released(HttpContext.Viewer()));
        if (!Released.ShowsPeople)
            await GiveAsync(cancel);
        return true;
    }

    /// <summary>The guard's own sentence offers other periods and sites; a result has none to choose.</summary>
    private async Task GiveAsync(CancellationToken cancel)
    {
        try
        {
            await giving.OffendingAsync(HttpContext.Viewer().AccountId, Open.Run, Released, RunAccess.OutsideProfile, cancel);
        }
        catch (RuleException)
        {
            ModelState.AddModelError("", words["Beside a result that was shown before, this one would tell of fewer than five people, so it is not shown. The evaluator can say which of the two is meant to be read, and whether one could be made for all sites or over other months."]);
        }
    }
}
