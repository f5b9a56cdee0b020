using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Support;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Writes down what was paid for a session, with its receipt.</summary>
public sealed class RecordCostModel(GroupDoor door, FundSpending spending, HouseWords house, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PurchaseAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public GroupCost Cost { get; private set; } = null!;

    public string What => house.Open(Cost.What);

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        Input = new() { Amount = new Pence(Cost.ApprovedPence).ToPlain(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        var pence = this.ReadMoney(words, "Input.Amount", Input.Amount);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => spending.SpendAsync(
            HttpContext.Viewer(), Cost, new Purchase(Input.On!.Value, pence, Input.ReceiptNumber, Input.ReceiptNote), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
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
