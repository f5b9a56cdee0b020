using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

public sealed class ResultAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what it made possible")]
    public string? Code { get; set; }

    [StringLength(1000)]
    public string? Words { get; set; }
}

/// <summary>Writes down what a piece of support made possible; the report counts it.</summary>
public sealed class SayResultModel(SupportDoor door, FundSpending spending, Choices choices, Wording words) : PageModel
{
    [BindProperty]
    public ResultAnswers Input { get; set; } = new();

    public OpenSupport Support { get; private set; } = null!;

    public IReadOnlyList<Choice> Results { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        this.MustBeOneOf(words, "Input.Code", Input.Code, Results);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => spending.SayResultAsync(
            HttpContext.Viewer(), Support.Request, Support.Case.Words, Input.FormKey, Input.Code!, Input.Words, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Support.Back);
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, id, cancel) is not { } opened)
            return false;
        Support = opened;
        Results = await choices.ForAsync("made_possible", opened.Request.SiteId, cancel);
        return true;
    }
}
