using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Evaluation;

public sealed class UseExtractAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose an extract")]
    public int? Extract { get; set; }

    [Required(ErrorMessage = "Say what the index date is")]
    public IndexDateIs? IndexDateIs { get; set; }

    [Required(ErrorMessage = "Months before: enter a number of months"), Range(1, OffendingRuns.MostMonths, ErrorMessage = "Months before: a window is 1 to 120 months long.")]
    public int? MonthsBefore { get; set; } = 12;

    [Required(ErrorMessage = "Months after: enter a number of months"), Range(1, OffendingRuns.MostMonths, ErrorMessage = "Months after: a window is 1 to 120 months long.")]
    public int? MonthsAfter { get; set; } = 12;
}

/// <summary>From a linked extract to a result, or to the two files without names that the command takes.</summary>
public sealed class UseExtractModel(Core.Evaluation.Extracts.Extracts extracts, LinkedExtracts linked, Wording words) : PageModel
{
    [BindProperty]
    public UseExtractAnswers Input { get; set; } = new();

    public IReadOnlyList<(PoliceExtract Extract, IReadOnlyList<SiteLinkRate> Rates)> Extracts { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Extracts.Select(each => new Choice($"{each.Extract.Number}", $"{words["Extract {0}", each.Extract.Number]}, {each.Extract.Force}"))];

    public IReadOnlyList<Choice> IndexDates => MeasureOffendingModel.AllIndexDates;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.FormKey = Ids.New();
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ChosenAsync(cancel) is not { } extract)
            return Page();
        var number = 0;
        if (!await this.AllowedAsync(words, async () => number = await linked.MeasureAsync(
            HttpContext.Viewer(), extract, Input.IndexDateIs!.Value, Input.MonthsBefore!.Value, Input.MonthsAfter!.Value, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Computed and kept as result {0}", number];
        return Redirect($"/figures/offending/{number}");
    }

    /// <summary>cohort.csv, offences.csv and links.csv, and the missing episodes: what the result on the screen is computed from.</summary>
    public async Task<IActionResult> OnPostFilesAsync(CancellationToken cancel)
    {
        if (await ChosenAsync(cancel) is not { } extract)
            return Page();
        IReadOnlyDictionary<InputKind, byte[]>? files = null;
        return await this.AllowedAsync(words, async () => files = await linked.FilesAsync(HttpContext.Viewer(), extract, Input.IndexDateIs!.Value, cancel))
            ? File(Zip(files!), "application/zip", $"extract-{extract.Number}.zip")
            : Page();
    }

    private static byte[] Zip(IReadOnlyDictionary<InputKind, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (kind, content) in files)
            {
                using var entry = zip.CreateEntry($"{kind.ToString().ToLowerInvariant()}.csv").Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private async Task<PoliceExtract?> ChosenAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.MustBeOneOf(words, "Input.Extract", $"{Input.Extract}", Choices);
        return ModelState.IsValid ? Extracts.Single(each => each.Extract.Number == Input.Extract).Extract : null;
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var all = new List<(PoliceExtract, IReadOnlyList<SiteLinkRate>)>();
        foreach (var extract in (await extracts.ListAsync(cancel)).Where(each => each.State == ExtractState.Linked))
            all.Add((extract, await linked.RatesAsync(extract, cancel)));
        Extracts = all;
    }
}
