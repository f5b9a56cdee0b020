using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class RestrictAnswers
{
    /// <summary>What the form said it would do, so that sent twice it does not undo itself.</summary>
    public bool Restricted { get; set; }

    [Required(ErrorMessage = "Say why"), StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>Keeps a record to those who work with the young person, or lifts that again.</summary>
public sealed class RestrictModel(CaseDoor door, Restricting restricting, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public RestrictAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input.Restricted = !opened.Person.Restricted;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => restricting.SetAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.Restricted, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = Input.Restricted ? words["{0} is now restricted to those who work with them", opened.Person.Reference] : words["The restriction is lifted"];
        // Whoever restricts a record may be out of its reach themselves from now on.
        return Redirect(Input.Restricted ? "/cases" : Head.Href);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (!Restricting.MayDecide(HttpContext.Viewer().Role) || await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }
}
