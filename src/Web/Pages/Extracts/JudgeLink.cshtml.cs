using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Extracts;

public sealed class JudgeAnswers
{
    [Required(ErrorMessage = "Say who it is")]
    public string? Choice { get; set; }

    public bool Together { get; set; }

    /// <summary>The form was opened to settle a disagreement, not to look for oneself.</summary>
    public bool Deciding { get; set; }

    [Required(ErrorMessage = "Say why"), Text(1000)]
    public string? Why { get; set; }
}

/// <summary>Our record beside those of the extract that may be the same person; what one finds, or how two settle it.</summary>
public sealed class JudgeLinkModel(Core.Evaluation.Extracts.Extracts extracts, LinkReviewing reviewing, CaseDoor door, Wording words) : PageModel
{
    private const string NoneOfThem = "none";

    [BindProperty]
    public JudgeAnswers Input { get; set; } = new();

    public PoliceExtract Extract { get; private set; } = null!;

    /// <summary>None once the extract has been deleted.</summary>
    public OpenSubject? Open { get; private set; }

    public bool IsOneOfTheTwo => Open!.Verdicts.Any(verdict => verdict.By == HttpContext.Viewer().Name);

    public bool MayDecide => Open?.Stage == ReviewStage.Disagreed;

    public IReadOnlyList<Choice> Choices => [.. Open!.Candidates.Select((c, i) => new Choice(c.PairId.ToString(), words["Person {0} of the extract", i + 1])), Choice.Or, new Choice(NoneOfThem, "None of them")];

    public string Said(Guid? pairId) => pairId is null
        ? words["None of them"]
        : words["Person {0} of the extract", 1 + Open!.Candidates.ToList().FindIndex(candidate => candidate.PairId == pairId)];

    public async Task<IActionResult> OnGetAsync(int number, Guid id, CancellationToken cancel)
    {
        if (!await EnterAsync(number, id, cancel) || Open is null)
            return NotFound();
        Input.Deciding = MayDecide;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, Guid id, CancellationToken cancel)
    {
        if (!await EnterAsync(number, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || Open is null)
            return Page();
        var (viewer, chosen) = (HttpContext.Viewer(), Input.Choice == NoneOfThem ? (Guid?)null : Guid.TryParse(Input.Choice, out var pair) ? pair : Guid.Empty);
        if (!await this.AllowedAsync(words, () => Input.Deciding
            ? reviewing.DecideAsync(viewer, Open, chosen, Input.Together, Input.Why!, cancel)
            : reviewing.ReviewAsync(viewer, Open, chosen, Input.Why!, cancel)))
        {
            // What the two found is on the page now: the next sending settles it.
            ModelState.Remove("Input.Deciding");
            Input.Deciding = MayDecide;
            return Page();
        }
        TempData["Done"] = words["Saved: {0}", Said(chosen)];
        return Redirect($"/extracts/{number}");
    }

    private async Task<bool> EnterAsync(int number, Guid id, CancellationToken cancel)
    {
        if (!LinkReviewing.MaySee(HttpContext.Viewer()) || await extracts.FindAsync(number, cancel) is not { State: not ExtractState.Received } extract)
            return false;
        Extract = extract;
        // A form that was open while the extract was deleted is told so.
        if (!await this.AllowedAsync(words, async () => Open = await reviewing.OpenAsync(HttpContext.Viewer(), extract, id, cancel)))
            return true;
        // Their names are shown, so the look is written down as at any page of theirs.
        return Open is { } open && await door.OpenAsync(open.Reference, cancel) is not null;
    }
}
