using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

/// <summary>The draft of a new version as a whole: what it asks, in which order, by which scales.</summary>
public sealed class ChangeDraftModel(DraftDoor door, QuestionDrafting drafting, QuestionAudiences audiences, Wording words) : PageModel
{
    public OpenDraft Open { get; private set; } = null!;

    public string For { get; private set; } = "";

    public string CallsFor(Question question) => QuestionWords.CallsFor(question, words);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, null, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, null, cancel) ? File(Encoding.UTF8.GetBytes(Open.Draft.Content), "text/csv", "questions-draft.csv") : NotFound();

    public Task<IActionResult> OnPostMoveAsync(Guid id, int version, string code, bool earlier, CancellationToken cancel) =>
        SaveAsync(id, version, list => list.Moved(code, earlier), cancel);

    public Task<IActionResult> OnPostTakeOutAsync(Guid id, int version, string code, CancellationToken cancel) =>
        SaveAsync(id, version, list => list.Without(code), cancel);

    public Task<IActionResult> OnPostTakeOutAnswerAsync(Guid id, int version, string scale, string answer, CancellationToken cancel) =>
        SaveAsync(id, version, list => list.WithoutAnswer(scale, answer), cancel);

    public async Task<IActionResult> OnPostThrowAwayAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
            return NotFound();
        if (!await this.AllowedAsync(words, () => drafting.ThrowAwayAsync(HttpContext.Viewer(), Open.Draft, cancel)))
            return Page();
        TempData["Done"] = words["The draft is thrown away"];
        return LocalRedirect("/questions");
    }

    private async Task<IActionResult> SaveAsync(Guid id, int version, Func<QuestionList, QuestionList> change, CancellationToken cancel)
    {
        if (!await LoadAsync(id, version, cancel))
            return NotFound();
        if (!await this.AllowedAsync(words, () => drafting.SaveAsync(HttpContext.Viewer(), Open.Draft, change(Open.List), cancel)))
            return Page();
        return LocalRedirect(Open.Href);
    }

    private async Task<bool> LoadAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, version, cancel) is not { } found)
            return false;
        (Open, For) = (found, await audiences.NameAsync(QuestionDrafting.AudienceOf(found.Draft), cancel));
        return true;
    }
}
