using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Fund;

public sealed class BudgetAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Enter what is allotted")]
    public string? Allotted { get; set; }

    [Required(ErrorMessage = "Enter what a worker may approve, or 0")]
    public string? WorkerLimit { get; set; }

    [Required(ErrorMessage = "Enter what a service manager may approve")]
    public string? ManagerLimit { get; set; }

    [Required(ErrorMessage = "Say why"), StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>Sets what a site may spend in a year, and who may approve how much; the national lead does.</summary>
public sealed class SetBudgetModel(FundSites sites, Budgets budgets, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public BudgetAnswers Input { get; set; } = new();

    public Site Chosen { get; private set; } = null!;

    public int Year { get; private set; }

    public string Back => $"/fund/budget?site={Chosen.Letters}&year={Year}";

    public async Task<IActionResult> OnGetAsync(string? site, int? year, CancellationToken cancel)
    {
        if (!await LoadAsync(site, year, cancel))
            return NotFound();
        var now = await db.Budgets.AsNoTracking().SingleOrDefaultAsync(b => b.SiteId == Chosen.Id && b.Year == Year, cancel);
        Input = new()
        {
            FormKey = Ids.New(),
            Allotted = now is null ? null : new Pence(now.AllottedPence).ToPlain(),
            WorkerLimit = new Pence(now?.WorkerLimitPence ?? 0).ToPlain(),
            ManagerLimit = new Pence(now?.ManagerLimitPence ?? Budgets.UsualManagerLimitPence).ToPlain(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? site, int? year, CancellationToken cancel)
    {
        if (!await LoadAsync(site, year, cancel))
            return NotFound();
        var (allotted, worker, manager) = (this.ReadMoney(words, "Input.Allotted", Input.Allotted),
            this.ReadMoney(words, "Input.WorkerLimit", Input.WorkerLimit), this.ReadMoney(words, "Input.ManagerLimit", Input.ManagerLimit));
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => budgets.SetAsync(
            HttpContext.Viewer(), new NewBudget(Input.FormKey, Chosen.Id, Year, allotted, worker, manager, Input.Why!), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(string? letters, int? year, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (viewer.Role != Role.NationalLead || await sites.FindAsync(viewer, letters, cancel) is not { } site)
            return false;
        var now = FundYear.Of(clock.Today());
        (Chosen, Year) = (site, year ?? now);
        return Math.Abs(Year - now) <= 1;
    }
}
