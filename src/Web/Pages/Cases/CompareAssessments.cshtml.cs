using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Two versions of an assessment side by side; the first and the latest when none are chosen.</summary>
public sealed class CompareAssessmentsModel(CaseDoor door, Assessing assessing, Judging judging, Questionnaires questionnaires, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment Earlier { get; private set; } = null!;

    public ContextualAssessment Later { get; private set; } = null!;

    public IReadOnlyList<(AssessmentPart Part, string? Earlier, string? Later)> Parts { get; private set; } = [];

    /// <summary>The two answer different versions of the questions.</summary>
    public bool OtherQuestions { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, int? from, int? to, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened
            || await assessing.FindAsync(opened.Id, from ?? 1, cancel) is not { } one
            || await assessing.FindAsync(opened.Id, to, cancel) is not { } other)
            return NotFound();
        var (earlier, later) = one.Number <= other.Number ? (one, other) : (other, one);
        (Head, Earlier, Later) = (CaseHead.Of(opened, clock.Today(), words), earlier, later);
        Parts = [.. AssessmentPart.Pair(await PartsAsync(earlier, opened, cancel), await PartsAsync(later, opened, cancel))];
        OtherQuestions = earlier.QuestionSetId != later.QuestionSetId;
        return Page();
    }

    private async Task<IReadOnlyList<AssessmentPart>> PartsAsync(ContextualAssessment version, OpenCase opened, CancellationToken cancel) =>
        AssessmentPart.Of(version, await judging.OfAsync(version, cancel), (await questionnaires.FindAsync(version.QuestionSetId, cancel))!.List, opened.Words);
}
