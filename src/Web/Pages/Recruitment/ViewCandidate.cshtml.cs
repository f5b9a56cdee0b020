using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Recruitment;

public sealed class CandidateStepAnswers
{
    public RecruitmentStep? Step { get; set; }

    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [StringLength(4000)]
    public string? Words { get; set; }

    public bool? Suitable { get; set; }

    [StringLength(4000)]
    public string? Why { get; set; }
}

/// <summary>One application: the steps with day and who, and the two decisions.</summary>
public sealed class ViewCandidateModel(Applications applications, Recruiting recruiting, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CandidateStepAnswers Input { get; set; } = new();

    public WholeApplication Whole { get; private set; } = null!;

    public IReadOnlyList<Choice> Steps { get; private set; } = [];

    public bool HasDecided => Whole.Decisions.Any(d => d.Decision.AccountId == HttpContext.Viewer().AccountId && d.Decision.Round == Whole.Of.Candidate.Round);

    public static IReadOnlyList<Choice> Suitabilities { get; } = [new("true", "Suitable"), new("false", "Not suitable")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.On = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => TryAsync(id, "The step is written down", () =>
    {
        if (Input.Step is null)
            throw new Core.RuleException("Choose the step.", "Step");
        if (Input.On is null)
            throw new Core.RuleException("Enter the day.", "On");
        return recruiting.TakeStepAsync(HttpContext.Viewer(), id, Input.Step.Value, Input.On.Value, Input.Words, cancel);
    }, cancel);

    public Task<IActionResult> OnPostDecideAsync(Guid id, CancellationToken cancel) => TryAsync(id, "Your decision is kept", () =>
    {
        if (Input.Suitable is null)
            throw new Core.RuleException("Choose what you decide.", "Suitable");
        return recruiting.DecideAsync(HttpContext.Viewer(), id, Input.Suitable.Value, Input.Why ?? "", cancel);
    }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        TryAsync(id, "The application is withdrawn", () => recruiting.WithdrawAsync(HttpContext.Viewer(), id, cancel), cancel);

    private async Task<IActionResult> TryAsync(Guid id, string done, Func<Task> work, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, work))
            return Page();
        TempData["Done"] = words[done];
        return Redirect($"/recruitment/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await applications.FindAsync(HttpContext.Viewer(), id, cancel) is not { } whole)
            return false;
        Whole = whole;
        Steps = [.. whole.Missing.Select(s => new Choice(s.ToString(), RecruitmentSteps.Name(s), RecruitmentSteps.Hint(s)))];
        return true;
    }
}
