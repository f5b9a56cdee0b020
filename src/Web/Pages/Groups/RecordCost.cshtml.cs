using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Support;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Writes down what was paid for a session, with its receipt.</summary>
public sealed class RecordCostModel(GroupDoor door, FundSpending spending, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PurchaseAnswers Input { get; set; } = new();

    public OpenCost Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        Input = new() { Amount = new Pence(Open.Cost.ApprovedPence).ToPlain(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid cost, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cost, cancel))
            return NotFound();
        var pence = this.ReadMoney(words, "Input.Amount", Input.Amount);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => spending.SpendAsync(
            HttpContext.Viewer(), Open.Cost, new Purchase(Input.On!.Value, pence, Input.ReceiptNumber, Input.ReceiptNote), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
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
