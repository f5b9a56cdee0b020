using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;

namespace Steadfast.Web.Pages.Questions;

/// <summary>One version of the questions in both languages, and as a file.</summary>
public sealed class ReadQuestionsModel(Questionnaires questionnaires, Wording words) : PageModel
{
    public Questionnaire Asked { get; private set; } = null!;

    public string CallsFor(Question question) => question.Kind switch
    {
        QuestionKind.Strength => words["A strength"],
        QuestionKind.Worry => words["A worry"],
        _ => string.Join(", ", new[]
        {
            question.Exploitation is { } risk ? words["risk {0}", words[AssessmentWords.Of((Core.Assessment.Level?)risk)]] : null,
            question.Need is { } need ? words["need {0}", words[AssessmentWords.Of((Core.Assessment.Level?)need)]] : null,
        }.OfType<string>()),
    };

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) =>
        await LoadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(int number, CancellationToken cancel) =>
        await LoadAsync(number, cancel) ? File(Encoding.UTF8.GetBytes(Asked.Set.Content), "text/csv", $"questions-{number}.csv") : NotFound();

    private async Task<bool> LoadAsync(int number, CancellationToken cancel)
    {
        if (await questionnaires.NumberedAsync(number, cancel) is not { } found)
            return false;
        Asked = found;
        return true;
    }
}
