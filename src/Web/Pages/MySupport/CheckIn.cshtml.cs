using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class CheckInAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose how you are, from 1 to 5.")]
    public int? Feeling { get; set; }

    [StringLength(4000)]
    public string? Words { get; set; }

    public bool Share { get; set; }
}

/// <summary>How somebody is, for themselves or for their supervisor too.</summary>
public sealed class CheckInModel(Supporting supporting, Wording words) : PageModel
{
    public static IReadOnlyList<Choice> Feelings { get; } = [.. Enumerable.Range(1, 5).Select(f => new Choice($"{f}", NameOf(f)))];

    [BindProperty]
    public CheckInAnswers Input { get; set; } = new();

    public static string NameOf(int feeling) => feeling switch
    {
        1 => "1, very hard",
        2 => "2, hard",
        3 => "3, in between",
        4 => "4, all right",
        5 => "5, good",
        _ => throw new ArgumentOutOfRangeException(nameof(feeling)),
    };

    public void OnGet() => Input.FormKey = Ids.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.CheckInAsync(HttpContext.Viewer(), Input.Feeling!.Value, Input.Words, Input.Share, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = Input.Share ? words["Kept. Your supervisor reads it too"] : words["Kept, for you alone"];
        return Redirect("/my-support");
    }
}
