using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class EndFactAnswers
{
    [Required(ErrorMessage = "Say how we know"), StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>A page on which a manager says that a fact before group sessions holds no longer, and how we know.</summary>
public abstract class EndFactPage<T>(CaseDoor door, Wording words, TimeProvider clock) : PageModel
    where T : class
{
    [BindProperty]
    public EndFactAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back => $"{Head.Href}/links";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) => await LoadAsync(reference, id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } fact)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => EndAsync(fact, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    /// <summary>The fact, tracked for changing; none where it is not about this young person.</summary>
    protected abstract Task<T?> FindAsync(Guid youngPersonId, Guid id, CancellationToken cancel);

    protected abstract Task EndAsync(T fact, string why, CancellationToken cancel);

    private async Task<T?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenToDecideAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return await FindAsync(opened.Id, id, cancel);
    }
}
