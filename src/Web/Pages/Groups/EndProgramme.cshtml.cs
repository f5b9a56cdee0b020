using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class EndProgrammeAnswers
{
    [Display(Name = "Last day"), Required(ErrorMessage = "Enter its last day")]
    public DateOnly? Until { get; set; }

    [StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>Says which day is a programme's last, and why.</summary>
public sealed class EndProgrammeModel(Programmes programmes, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EndProgrammeAnswers Input { get; set; } = new();

    public Programme Programme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input = new() { Until = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => programmes.EndAsync(HttpContext.Viewer(), Programme, Input.Until!.Value, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["The programme has its last day"];
        return Redirect("/groups");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await programmes.FindAsync(HttpContext.Viewer(), id, cancel) is not { } found || !Programmes.MayEnd(HttpContext.Viewer(), found))
            return false;
        Programme = found;
        return true;
    }
}
