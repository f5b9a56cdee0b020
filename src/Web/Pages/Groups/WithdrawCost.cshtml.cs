using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Support;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Takes back what was asked of the fund for a session; money set aside for it is free again.</summary>
public sealed class WithdrawCostModel(GroupDoor door, SupportAsking asking, HouseWords house, ServiceDatabase db, Wording words) : PageModel
{
    [BindProperty]
    public WithdrawAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public GroupCost Cost { get; private set; } = null!;

    public string What => house.Open(Cost.What);

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid cost, CancellationToken cancel) => await LoadAsync(id, cost, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => asking.WithdrawAsync(HttpContext.Viewer(), Cost, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["Withdrawn"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(Guid id, Guid costId, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { } session || await db.GroupCosts.SingleOrDefaultAsync(c => c.Id == costId && c.SessionId == id, cancel) is not { } cost)
            return false;
        (Session, Cost) = (session, cost);
        return true;
    }
}
