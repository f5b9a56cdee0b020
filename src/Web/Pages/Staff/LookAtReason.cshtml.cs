using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

public sealed class ReasonAnswers
{
    [StringLength(40)]
    public string? Reference { get; set; }

    [StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>A manager ties a declared reason to a record, says that it is about nobody we know, or ends it.</summary>
public sealed class LookAtReasonModel(Declaring declaring, Wording words) : PageModel
{
    [BindProperty]
    public ReasonAnswers Input { get; set; } = new();

    public Declared Declared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.Reference = Declared.Reference;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        TryAsync(id, () => declaring.TieAsync(HttpContext.Viewer(), id, Input.Reference, cancel), "The reason is looked at, and respected", cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        TryAsync(id, () => declaring.EndAsync(HttpContext.Viewer(), id, Input.Why ?? "", cancel), "The reason no longer stands", cancel);

    private async Task<IActionResult> TryAsync(Guid id, Func<Task> work, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, work))
            return Page();
        TempData["Done"] = words[done];
        return Redirect("/staff/reasons");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if ((await declaring.OfStaffAsync(HttpContext.Viewer(), cancel)).FirstOrDefault(d => d.Conflict.Id == id) is not { } found)
            return false;
        Declared = found;
        return true;
    }
}
