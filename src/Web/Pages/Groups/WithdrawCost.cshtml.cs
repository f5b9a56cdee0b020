using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Support;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Takes back what was asked of the fund for a session; money set aside for it is free again.</summary>
public sealed class WithdrawCostModel(GroupDoor door, SupportAsking asking, Wording words) : PageModel
{
    [BindProperty]
    public WithdrawAnswers Input { get; set; } = new();

    public OpenCost Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid cost, CancellationToken cancel) => await LoadAsync(id, cost, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => asking.WithdrawAsync(HttpContext.Viewer(), Open.Cost, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["Withdrawn"];
        return Redirect(Open.Back);
    }

    private async Task<bool> LoadAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (await door.OpenCostAsync(id, cost, cancel) is not { } opened)
            return false;
        Open = opened;
        return true;
    }
}
