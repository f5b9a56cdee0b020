using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Core.Files;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Figures.Offending;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Evaluation;

public sealed class MeasureAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose the file of the people")]
    public IFormFile? Cohort { get; set; }

    [Required(ErrorMessage = "Choose the file of the offences")]
    public IFormFile? Offences { get; set; }

    [Required(ErrorMessage = "Say what the index date is")]
    public IndexDateIs? IndexDateIs { get; set; }

    [Display(Name = "Last day the extract covers"), Required(ErrorMessage = "Enter the last day the extract covers")]
    public DateOnly? ExtractEnd { get; set; }

    [Required(ErrorMessage = "Months before: enter a number of months"), Range(1, OffendingRuns.MostMonths, ErrorMessage = "Months before: a window is 1 to 120 months long.")]
    public int? MonthsBefore { get; set; } = 12;

    [Required(ErrorMessage = "Months after: enter a number of months"), Range(1, OffendingRuns.MostMonths, ErrorMessage = "Months after: a window is 1 to 120 months long.")]
    public int? MonthsAfter { get; set; } = 12;

    public bool LeaveOutIndexDay { get; set; }

    public IFormFile? Comparison { get; set; }

    public IFormFile? Away { get; set; }

    public IFormFile? Missing { get; set; }

    public IFormFile? Weights { get; set; }

    public IFormFile? Links { get; set; }

    [Range(0.0, 1.0, ErrorMessage = "Enter a probability from 0 to 1, 0.9 say")]
    public double? Threshold { get; set; } = OffendingRequest.MatchThreshold;
}

/// <summary>From two CSV files to a result with a number.</summary>
public sealed class MeasureOffendingModel(OffendingRuns runs, Wording words) : PageModel
{
    [BindProperty]
    public MeasureAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> IndexDates => AllIndexDates;

    internal static IReadOnlyList<Choice> AllIndexDates { get; } =
    [
        new(nameof(IndexDateIs.Referral), "The referral"), new(nameof(IndexDateIs.StartOfSupport), "The start of support"), new(nameof(IndexDateIs.FirstMeeting), "The first meeting"),
    ];

    /// <summary>The files that were sent, as they are called in faults. No browser keeps them over an error.</summary>
    public IReadOnlyList<KeyValuePair<InputKind, string>> Chosen =>
        [.. Given().Where(given => given.File is not null).Select(given => KeyValuePair.Create(given.Kind, $"{words[InputNames.Of(given.Kind)]} ({given.File!.FileName})"))];

    /// <summary>Whether anything is chosen or filled in among what is folded away.</summary>
    public bool HasMore => Input.Threshold != OffendingRequest.MatchThreshold || Chosen.Any(chosen => chosen.Key is not (InputKind.Cohort or InputKind.Offences));

    public void OnGet() => Input.FormKey = Ids.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var number = 0;
        try
        {
            var asked = new NewRun(await FilesAsync(cancel), Input.IndexDateIs!.Value, Input.ExtractEnd!.Value, Input.MonthsBefore!.Value, Input.MonthsAfter!.Value)
            {
                LeavesOutIndexDay = Input.LeaveOutIndexDay,
                FormKey = Input.FormKey,
                Threshold = Input.Threshold ?? OffendingRequest.MatchThreshold,
                Names = Chosen.ToDictionary(),
            };
            if (!await this.AllowedAsync(words, async () => number = await runs.RunAsync(HttpContext.Viewer(), asked, cancel)))
                return Page();
        }
        catch (InputFaultsException wrong)
        {
            FaultSentences.Add(ModelState, words, wrong, file => $"Input.{Chosen.First(chosen => chosen.Value == file).Key}");
            return Page();
        }

        TempData["Done"] = words["Computed and kept as result {0}", number];
        return Redirect($"/figures/offending/{number}");
    }

    private async Task<Dictionary<InputKind, byte[]>> FilesAsync(CancellationToken cancel)
    {
        var files = new Dictionary<InputKind, byte[]>();
        foreach (var (kind, file) in Given())
        {
            if (file is not null)
                files.Add(kind, await Uploads.ReadAsync(file, cancel));
        }
        return files;
    }

    private IEnumerable<(InputKind Kind, IFormFile? File)> Given() =>
    [
        (InputKind.Cohort, Input.Cohort), (InputKind.Offences, Input.Offences), (InputKind.Comparison, Input.Comparison), (InputKind.Away, Input.Away),
        (InputKind.Missing, Input.Missing), (InputKind.Weights, Input.Weights), (InputKind.Links, Input.Links),
    ];
}
