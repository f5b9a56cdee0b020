using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

public sealed class WithdrawAnswers
{
    [Required(ErrorMessage = "Say why it is not needed now"), StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>Takes a request back; money set aside for it is free again.</summary>
public sealed class WithdrawSupportModel(SupportDoor door, SupportAsking asking, Wording words) : PageModel
{
    [BindProperty]
    public WithdrawAnswers Input { get; set; } = new();

    public OpenSupport Support { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) =>
        await LoadAsync(reference, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => asking.WithdrawAsync(HttpContext.Viewer(), Support.Request, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["Withdrawn"];
        return Redirect(Support.Back);
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, id, cancel) is not { } opened)
            return false;
        Support = opened;
        return true;
    }
}
