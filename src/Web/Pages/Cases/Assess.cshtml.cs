using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Drafts;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Writes an assessment: their voice first, then strengths before worries in five contexts. Each is a version of its own.</summary>
public sealed class AssessModel(CaseDoor door, Assessing assessing, Judging judging, Questionnaires questionnaires, FormDrafts drafts, Wording words, TimeProvider clock) : PageModel
{
    private const string Form = "assessment";

    [BindProperty]
    public AssessmentAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment? Last { get; private set; }

    /// <summary>The version of the questions that this form asks.</summary>
    public Questionnaire Asked { get; private set; } = null!;

    /// <summary>Risk and need were low: what was written last time is folded away.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Somebody recorded a version while this one was being written.</summary>
    public bool CameBetween { get; private set; }

    /// <summary>When what stands in the form was kept, where it is a draft.</summary>
    public DateTime? DraftFrom { get; private set; }

    public string? LastVoice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (await TakeUpDraftAsync(opened, cancel))
            return Page();
        Asked = await questionnaires.ForSiteAsync(opened.Person.SiteId, cancel);
        Input = AssessmentAnswers.From(Last, Asked, opened.Words, Ids.New(), clock.Today());
        return Page();
    }

    /// <summary>Keeps what is typed so far, asked by the page's script. Nothing is checked yet.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        await drafts.KeepAsync(HttpContext.Viewer(), opened.Id, opened.Words, Form, JsonSerializer.Serialize(Input), cancel);
        return new NoContentResult();
    }

    public async Task<IActionResult> OnPostAnewAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        await drafts.DropAsync(HttpContext.Viewer(), opened.Id, Form, cancel);
        return LocalRedirect($"{Head.Href}/assess");
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        // The questions that the form asked, though others may have been published since.
        Asked = await questionnaires.FindAsync(Input.Questions, cancel) ?? await questionnaires.ForSiteAsync(opened.Person.SiteId, cancel);
        Input.Complete(Asked.List);
        EverySignNeedsAnAnswer();
        if (ModelState.IsValid && await this.AllowedAsync(words, () => assessing.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.Told(), cancel)))
        {
            await drafts.DropAsync(HttpContext.Viewer(), opened.Id, Form, cancel);
            TempData["Done"] = words["Assessment recorded. The ones before it are kept."];
            return LocalRedirect($"{Head.Href}/assessments/{Input.Follows + 1}");
        }
        await ShowWhatCameBetweenAsync(opened.Words, cancel);
        return Page();
    }

    /// <summary>Goes on with what was typed before, where something was; the version that came between is met on sending.</summary>
    private async Task<bool> TakeUpDraftAsync(OpenCase opened, CancellationToken cancel)
    {
        if (await drafts.ReadAsync(HttpContext.Viewer(), opened.Id, opened.Words, Form, cancel) is not { } draft)
            return false;
        var typed = JsonSerializer.Deserialize<AssessmentAnswers>(draft.Typed)!;
        if (await questionnaires.FindAsync(typed.Questions, cancel) is not { } asked || typed.FormKey == Last?.Id)
            return false;
        (Input, Asked, DraftFrom) = (typed, asked, draft.SavedAt);
        Input.Complete(Asked.List);
        return true;
    }

    private void EverySignNeedsAnAnswer()
    {
        for (var i = 0; i < Asked.List.Questions.Count; i++)
        {
            var question = Asked.List.Questions[i];
            if (question.Kind == QuestionKind.Criterion && Asked.List.AnswerOf(question, Input.Answers[i].Code) is null)
                ModelState.AddModelError($"Input.Answers[{i}].Code", words["Answer this sign, or say that it is not known yet: {0}", question.Text.In(Wording.Code)]);
        }
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Last = await assessing.FindAsync(opened.Id, null, cancel);
        LastVoice = opened.Words.Open(Last?.Voice);
        IsShort = Last is not null && (await judging.OfAsync(Last, cancel)).IsLow;
        return opened;
    }

    // Once shown, the next sending follows on it.
    private async Task ShowWhatCameBetweenAsync(PersonWords personWords, CancellationToken cancel)
    {
        if (Last is null || Last.Number == Input.Follows || Last.Id == Input.FormKey)
            return;
        CameBetween = true;
        Theirs = AssessmentPart.Of(Last, await judging.OfAsync(Last, cancel), (await questionnaires.FindAsync(Last.QuestionSetId, cancel))!.List, personWords);
        Input.Follows = Last.Number;
        ModelState.Remove("Input.Follows");
    }

    /// <summary>The version that came between, part by part.</summary>
    public IReadOnlyList<AssessmentPart> Theirs { get; private set; } = [];
}
