using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class DecisionAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose the risk of exploitation")]
    public string? ExploitationRisk { get; set; }

    [Required(ErrorMessage = "Choose how much support they need")]
    public string? NeedLevel { get; set; }

    [Display(Name = "Contacts per week"), Required(ErrorMessage = "Enter how many contacts a week")]
    public int? ContactsPerWeek { get; set; }

    [StringLength(4000)]
    public string? Why { get; set; }
}

/// <summary>A manager decides on other levels than the criteria give, or on another number of contacts, and says why.</summary>
public sealed class DecideLevelModel(CaseDoor door, Assessing assessing, Judging judging, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DecisionAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment Assessment { get; private set; } = null!;

    public string Back => $"{Head.Href}/assessments/{Assessment.Number}";

    public async Task<IActionResult> OnGetAsync(string reference, int number, CancellationToken cancel)
    {
        if (await LoadAsync(reference, number, cancel) is null)
            return NotFound();
        var stands = await judging.OfAsync(Assessment, cancel);
        Input = new() { FormKey = Ids.New(), ExploitationRisk = AssessmentWords.Code(stands.ExploitationRisk), NeedLevel = AssessmentWords.Code(stands.NeedLevel), ContactsPerWeek = stands.ContactsPerWeek };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int number, CancellationToken cancel)
    {
        if (await LoadAsync(reference, number, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.ExploitationRisk", Input.ExploitationRisk, AssessmentWords.Levels);
        this.MustBeOneOf(words, "Input.NeedLevel", Input.NeedLevel, AssessmentWords.Levels);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => judging.DecideAsync(HttpContext.Viewer(), Assessment, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Your decision stands beside the assessment."];
        return LocalRedirect(Back);
    }

    private NewDecision Told() => new(Input.FormKey, AssessmentWords.Read(Input.ExploitationRisk)!.Value, AssessmentWords.Read(Input.NeedLevel)!.Value, Input.ContactsPerWeek!.Value, Input.Why);

    private async Task<OpenCase?> LoadAsync(string reference, int number, CancellationToken cancel)
    {
        if (!Judging.MayDecide(HttpContext.Viewer().Role) || await door.OpenAsync(reference, cancel) is not { } opened || await assessing.FindAsync(opened.Id, number, cancel) is not { } found)
            return null;
        (Head, Assessment) = (CaseHead.Of(opened, clock.Today(), words), found);
        return opened;
    }
}
