using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class DeclareAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what it is")]
    public ConflictKind? Kind { get; set; }

    [Required(ErrorMessage = "Say whom or where it is about, so that your manager can find the record."), StringLength(2000)]
    public string? Words { get; set; }

    [StringLength(40)]
    public string? Reference { get; set; }
}

/// <summary>Somebody says with whom they should not work. Whether we know that person is not told here.</summary>
public sealed class DeclareReasonModel(Declaring declaring, Wording words) : PageModel
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<ConflictKind>().Select(k => new Choice(k.ToString(), ConflictKinds.Name(k)))];

    [BindProperty]
    public DeclareAnswers Input { get; set; } = new();

    public IReadOnlyList<Declared> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => declaring.DeclareAsync(HttpContext.Viewer(), Input.Kind!.Value, Input.Words!, Input.Reference, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Declared. Your manager reads it, and nobody else reads what it is"];
        return Redirect("/my-support/reasons");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!Core.Workforce.Staff.Works(HttpContext.Viewer().Role))
            return false;
        Mine = await declaring.OwnAsync(HttpContext.Viewer(), cancel);
        return true;
    }
}
