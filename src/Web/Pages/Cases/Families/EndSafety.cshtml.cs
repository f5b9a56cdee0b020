using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SafetyEndAnswers
{
    [Required(ErrorMessage = "Say what has changed"), StringLength(1000)]
    public string? Why { get; set; }
}

/// <summary>Marks a safety matter as no longer so; what was known stays readable.</summary>
public sealed class EndSafetyModel(FamilyDoor door, SafetyMatters safety, Wording words) : PageModel
{
    [BindProperty]
    public SafetyEndAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back => $"{Head.Href}/family/safety";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) =>
        await LoadAsync(reference, cancel) is { } opened && (await safety.ReadAsync(HttpContext.Viewer(), opened.Id, cancel)).Any(m => m.Id == id && m.EndedAt is null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => safety.EndAsync(HttpContext.Viewer(), opened.Person, opened.Words, id, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || !await safety.MayAsync(HttpContext.Viewer(), found.Case.Person, cancel))
            return null;
        (var opened, Head) = found;
        return opened;
    }
}
