using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Questions;

/// <summary>One version of the questions in both languages, and as a file.</summary>
public sealed class ReadQuestionsModel(Questionnaires questionnaires, Wording words) : PageModel
{
    public Questionnaire Asked { get; private set; } = null!;

    public string CallsFor(Question question) => QuestionWords.CallsFor(question, words);

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
