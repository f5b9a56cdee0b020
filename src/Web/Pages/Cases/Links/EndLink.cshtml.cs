using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class EndLinkAnswers
{
    [Required(ErrorMessage = "Say how we know"), StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>A fact between two that holds no longer.</summary>
public sealed class EndLinkModel(CaseDoor door, GroupFacts facts, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private KnownLink link = null!;

    [BindProperty]
    public EndLinkAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back => $"{Head.Href}/links";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) => await LoadAsync(reference, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => facts.EndLinkAsync(HttpContext.Viewer(), link, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!HttpContext.Viewer().Decides() || await door.OpenAsync(reference, cancel) is not { } opened)
            return false;
        Head = CaseHead.Of(opened, clock.Today(), words);
        if (await db.KnownLinks.SingleOrDefaultAsync(l => l.Id == id && (l.OneId == opened.Id || l.OtherId == opened.Id), cancel) is not { } found)
            return false;
        link = found;
        return true;
    }
}
