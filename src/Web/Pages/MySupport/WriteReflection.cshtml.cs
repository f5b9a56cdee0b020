using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class ReflectionAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Write something down first."), StringLength(8000)]
    public string? Words { get; set; }
}

/// <summary>A note that nobody but the writer ever reads.</summary>
public sealed class WriteReflectionModel(Supporting supporting, Wording words) : PageModel
{
    [BindProperty]
    public ReflectionAnswers Input { get; set; } = new();

    public void OnGet() => Input.FormKey = Ids.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.ReflectAsync(HttpContext.Viewer(), Input.Words!, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Your note is kept, for you alone"];
        return Redirect("/my-support");
    }
}
