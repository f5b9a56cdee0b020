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

/// <summary>A place where groups meet that is safe again for one young person.</summary>
public sealed class EndUnsafePlaceModel(CaseDoor door, GroupFacts facts, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private UnsafePlace place = null!;

    [BindProperty]
    public EndLinkAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Venue { get; private set; } = "";

    public string Back => $"{Head.Href}/links";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) => await LoadAsync(reference, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => facts.EndUnsafePlaceAsync(HttpContext.Viewer(), place, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!HttpContext.Viewer().Decides() || await door.OpenAsync(reference, cancel) is not { } opened)
            return false;
        Head = CaseHead.Of(opened, clock.Today(), words);
        if (await db.UnsafePlaces.SingleOrDefaultAsync(p => p.Id == id && p.YoungPersonId == opened.Id, cancel) is not { } found)
            return false;
        place = found;
        Venue = await db.Venues.Where(v => v.Id == found.VenueId).Select(v => v.Name).SingleAsync(cancel);
        return true;
    }
}
