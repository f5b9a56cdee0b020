using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Sessions;

public sealed class BlockAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what the sessions are about"), StringLength(300)]
    public string? About { get; set; }

    [Display(Name = "Number of sessions"), Required(ErrorMessage = "Say how many sessions are meant, like 6")]
    public int? Planned { get; set; }
}

/// <summary>Begins a few sessions that belong together.</summary>
public sealed class BeginBlockModel(CaseDoor door, Blocks blocks, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public BlockAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => blocks.BeginAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.FormKey, Input.About!, Input.Planned!.Value, cancel)))
            return Page();
        TempData["Done"] = words["The block of sessions has begun"];
        return Redirect($"{Head.Href}/sessions");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }
}
