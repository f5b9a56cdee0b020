using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

/// <summary>What was promised in reviews and safety plans, and what became of it.</summary>
public sealed class ListPromisesModel(CaseDoor door, Promising promising, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Promise> Promises { get; private set; } = [];

    public string? Open(Sealed? box) => personWords.Open(box);

    public bool IsDue(Promise promise) => promise.ByDay <= clock.Today();

    /// <summary>Who, by when or when it was settled, where it was promised, what came of it.</summary>
    public string Facts(Promise promise) => string.Join(", ", new[]
    {
        Open(promise.ByWhom),
        promise.SettledOn is { } on ? words["on {0}", Shown.Date(on)] : words["to do by {0}", Shown.Date(promise.ByDay)],
        words[promise.In == PromisedIn.Review ? "promised in a review" : "promised in the safety plan"],
        Open(promise.Words),
    }.OfType<string>());

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) => await LoadAsync(reference, cancel) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostKeepAsync(string reference, Guid promise, CancellationToken cancel) => SettleAsync(reference, promise, PromiseStatus.Kept, cancel);

    public Task<IActionResult> OnPostTakeUpAsync(string reference, Guid promise, CancellationToken cancel) => SettleAsync(reference, promise, PromiseStatus.Standing, cancel);

    private async Task<IActionResult> SettleAsync(string reference, Guid id, PromiseStatus to, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened || await db.Promises.SingleOrDefaultAsync(p => p.Id == id && p.YoungPersonId == opened.Id, cancel) is not { } promise)
            return NotFound();
        if (!await this.AllowedAsync(words, () => promising.SettleAsync(HttpContext.Viewer(), promise, opened.Words, to, null, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect($"{Head.Href}/plan/promises");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        Promises = await promising.OfAsync(opened.Id, cancel);
        return opened;
    }
}
