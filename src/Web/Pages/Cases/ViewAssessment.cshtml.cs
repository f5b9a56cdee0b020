using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>One version of an assessment, as it was recorded.</summary>
public sealed class ViewAssessmentModel(CaseDoor door, Assessing assessing, Judging judging, Questionnaires questionnaires, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment Assessment { get; private set; } = null!;

    public IReadOnlyList<AssessmentPart> Parts { get; private set; } = [];

    public StandingLevels Standing { get; private set; } = null!;

    /// <summary>Each level by its criteria, and why.</summary>
    public IReadOnlyList<Judgement> Judgements { get; private set; } = [];

    public int QuestionsNumber { get; private set; }

    public bool IsLatest { get; private set; }

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, int number, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await assessing.FindAsync(opened.Id, number, cancel) is not { } found)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        Assessment = found;
        Standing = await judging.OfAsync(found, cancel);
        var asked = (await questionnaires.FindAsync(found.QuestionSetId, cancel))!;
        QuestionsNumber = asked.Set.Number;
        Parts = AssessmentPart.Of(found, Standing, asked.List, opened.Words);
        var chosen = found.Answers.ToDictionary(a => a.Question, a => a.Code);
        Judgements = [Judgement.Make(asked.List, JudgementOf.ExploitationRisk, chosen), Judgement.Make(asked.List, JudgementOf.Need, chosen)];
        IsLatest = (await assessing.FindAsync(opened.Id, null, cancel))?.Number == number;
        MayDecide = IsLatest && Judging.MayDecide(HttpContext.Viewer().Role);
        return Page();
    }
}
