using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Writes an assessment: their voice first, then strengths before worries in five contexts. Each is a version of its own.</summary>
public sealed class AssessModel(CaseDoor door, Assessing assessing, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AssessmentAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment? Last { get; private set; }

    /// <summary>Somebody recorded a version while this one was being written.</summary>
    public bool CameBetween { get; private set; }

    public string? LastVoice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = AssessmentAnswers.From(Last, opened.Words, Ids.New(), clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input.Complete();
        this.MustBeOneOf(words, "Input.ExploitationRisk", Input.ExploitationRisk, AssessmentWords.Levels);
        this.MustBeOneOf(words, "Input.NeedLevel", Input.NeedLevel, AssessmentWords.Levels);
        if (ModelState.IsValid && await this.AllowedAsync(words, () => assessing.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.Told(), cancel)))
        {
            TempData["Done"] = words["Assessment recorded. The ones before it are kept."];
            return LocalRedirect($"{Head.Href}/assessments");
        }
        ShowWhatCameBetween(opened.Words);
        return Page();
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Last = await assessing.FindAsync(opened.Id, null, cancel);
        LastVoice = opened.Words.Open(Last?.Voice);
        return opened;
    }

    // Once shown, the next sending follows on it.
    private void ShowWhatCameBetween(PersonWords personWords)
    {
        if (Last is null || Last.Number == Input.Follows || Last.Id == Input.FormKey)
            return;
        CameBetween = true;
        Theirs = [.. AssessmentPart.Of(Last, personWords)];
        Input.Follows = Last.Number;
        ModelState.Remove("Input.Follows");
    }

    /// <summary>The version that came between, part by part.</summary>
    public IReadOnlyList<AssessmentPart> Theirs { get; private set; } = [];
}
