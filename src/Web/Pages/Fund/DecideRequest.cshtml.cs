using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Fund;

public sealed class DecisionAnswers
{
    [Required(ErrorMessage = "Choose what you decide")]
    public string? Decision { get; set; }

    public string? Amount { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }
}

/// <summary>Approves a request to the fund, whole or in part, or refuses it with a reason.</summary>
public sealed class DecideRequestModel(FundLists lists, FundDeciding deciding, OptionLists options, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Decisions = [new("approve", "Approve"), new("refuse", "Refuse")];

    [BindProperty]
    public DecisionAnswers Input { get; set; } = new();

    public FundItem Item { get; private set; } = null!;

    public Budget? Budget { get; private set; }

    public string Kind { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.Amount = new Pence(Item.Spending.AskedPence).ToPlain();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        this.MustBeOneOf(words, "Input.Decision", Input.Decision, Decisions);
        var approves = Input.Decision == "approve";
        if (approves && string.IsNullOrWhiteSpace(Input.Amount))
            ModelState.AddModelError("Input.Amount", words["Enter how much is approved"]);
        var pence = approves ? this.ReadMoney(words, "Input.Amount", Input.Amount) : 0;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => approves
            ? deciding.ApproveAsync(HttpContext.Viewer(), Item.Spending, pence, Input.Why, cancel)
            : deciding.RefuseAsync(HttpContext.Viewer(), Item.Spending, Input.Why, cancel)))
            return await AgainAsync(id, cancel);
        TempData["Done"] = words[approves ? "Approved. The money is set aside" : "Refused"];
        return Redirect("/fund");
    }

    // Whoever was quicker may have changed what is left.
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await lists.FindAsync(HttpContext.Viewer(), id, cancel) is not { } found)
            return false;
        Item = found;
        var year = FundYear.Of(clock.Today());
        Budget = await db.Budgets.AsNoTracking().SingleOrDefaultAsync(b => b.SiteId == found.Spending.SiteId && b.Year == year, cancel);
        Kind = found.Kind is null ? words["Group session"] : (await options.NamesAsync(cancel)).Of("support_kind", found.Kind, Wording.Code)!;
        return true;
    }
}
