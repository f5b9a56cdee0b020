using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Promises;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class LeaveOutAnswers
{
    [StringLength(500)]
    public string? Words { get; set; }
}

/// <summary>A promise that will not be kept, with the reason.</summary>
public sealed class LeaveOutPromiseModel(CaseDoor door, Promising promising, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private Promise promise = null!;

    [BindProperty]
    public LeaveOutAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string What { get; private set; } = "";

    public string Back => $"{Head.Href}/plan/promises";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) => await LoadAsync(reference, id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => promising.SettleAsync(HttpContext.Viewer(), promise, opened.Words, PromiseStatus.LeftOut, Input.Words, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await db.Promises.SingleOrDefaultAsync(p => p.Id == id && p.YoungPersonId == opened.Id, cancel) is not { } found)
            return null;
        (Head, promise, What) = (CaseHead.Of(opened, clock.Today(), words), found, opened.Words.Open(found.What));
        return opened;
    }
}
