using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class StepAnswers
{
    public Guid FormKey { get; set; }

    [StringLength(300)]
    public string? What { get; set; }

    [StringLength(100)]
    public string? ByWhom { get; set; }

    [Display(Name = "Day")]
    public DateOnly? ByDay { get; set; }
}

/// <summary>The small steps towards one goal: added, done, left out.</summary>
public sealed class GoalStepsModel(CaseDoor door, Planning planning, SmallSteps steps, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    [BindProperty]
    public StepAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public Goal Goal { get; private set; } = null!;

    public IReadOnlyList<GoalStep> Steps { get; private set; } = [];

    /// <summary>Of the plan that stands.</summary>
    public bool IsCurrent { get; private set; }

    public bool MayAdd => IsCurrent && Goal.ReachedOn is null;

    public string? Open(Sealed? box) => personWords.Open(box);

    public static IEnumerable<(StepStatus To, string Text)> MovesOf(GoalStep step) => Enum.GetValues<StepStatus>().Where(to => step.Status.CanMoveTo(to))
        .Select(to => (to, to switch { StepStatus.Done => "Done", StepStatus.LeftOut => "Leave out", _ => "Take up again" }));

    /// <summary>Who, and by when or when it was done.</summary>
    public string Facts(GoalStep step) => string.Join(", ", new[]
    {
        Open(step.ByWhom),
        step.DoneOn is { } done ? words["done on {0}", Shown.Date(done)] : step.ByDay is { } by ? words["to do by {0}", Shown.Date(by)] : null,
    }.OfType<string>());

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || !IsCurrent)
            return NotFound();
        Input = new() { FormKey = Ids.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => steps.AddAsync(HttpContext.Viewer(), Goal, opened.Words, Input.FormKey, new(Input.What, Input.ByWhom, Input.ByDay), cancel)))
            return Page();
        TempData["Done"] = words["Step added"];
        return LocalRedirect($"{Head.Href}/plan/goals/{id}");
    }

    public async Task<IActionResult> OnPostMoveAsync(string reference, Guid id, Guid step, StepStatus to, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || Steps.FirstOrDefault(s => s.Id == step) is not { } moved || !Enum.IsDefined(to))
            return NotFound();
        ModelState.Clear();
        if (!await this.AllowedAsync(words, () => steps.MoveAsync(HttpContext.Viewer(), moved, to, cancel)))
            return Page();
        TempData["Done"] = to == StepStatus.Done ? words["Step done. Tell them how far they have come."] : words["Saved"];
        return LocalRedirect($"{Head.Href}/plan/goals/{id}");
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await planning.GoalAsync(opened.Id, id, cancel) is not { } found)
            return null;
        (Head, Goal, personWords) = (CaseHead.Of(opened, clock.Today(), words), found, opened.Words);
        IsCurrent = await steps.AreGoneOnWithAsync(opened.Id, found.PlanId, cancel);
        Steps = [.. (await steps.OfAsync([id], cancel))[id]];
        return opened;
    }
}
