using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class SupervisionNoteAnswers
{
    public Guid FormKey { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day of the supervision")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Write something down first."), StringLength(8000)]
    public string? Words { get; set; }

    [StringLength(4000)]
    public string? Agreed { get; set; }
}

/// <summary>The supervisor writes down what was talked about and agreed; both read it, and nobody else.</summary>
public sealed class RecordSupervisionModel(Supporting supporting, SupervisionDates dates, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SupervisionNoteAnswers Input { get; set; } = new();

    public SupervisionDate Of { get; private set; } = null!;

    public IReadOnlyList<OpenNote> Earlier { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input = new() { FormKey = Ids.New(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.SuperviseAsync(HttpContext.Viewer(), id, Input.On!.Value, Input.Words!, Input.Agreed, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["The supervision is written down; {0} reads it too", Of.Name];
        return Redirect("/my-support");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if ((await dates.HeldByAsync(viewer.AccountId, cancel)).FirstOrDefault(d => d.AccountId == id) is not { } of)
            return false;
        Of = of;
        Earlier = [.. (await supporting.ReadAsync(viewer, id, cancel)).Take(5)];
        return true;
    }
}
