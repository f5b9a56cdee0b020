using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

public sealed class SupportAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what is needed")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Enter how much it costs")]
    public string? Amount { get; set; }

    [Required(ErrorMessage = "Say what exactly it is, and what for"), StringLength(500)]
    public string? What { get; set; }

    [Required(ErrorMessage = "Choose whom it is for")]
    public SupportFor? For { get; set; }

    [Required(ErrorMessage = "Choose how it is paid")]
    public PaymentWay? Way { get; set; } = PaymentWay.Purchase;
}

/// <summary>Asks the fund for something that makes a difference at home.</summary>
public sealed class AskForSupportModel(CaseDoor door, SupportAsking asking, Choices choices, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SupportAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public string Back => $"{Head.Href}/support";

    /// <summary>Up to how much needs no manager, in words.</summary>
    public string Limit { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        var pence = this.ReadMoney(words, "Input.Amount", Input.Amount);
        var status = SpendingStatus.Asked;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, async () => status = await asking.AskAsync(
            HttpContext.Viewer(), opened.Person, opened.Words, new NewSupport(Input.FormKey, Input.For!.Value, Input.Kind!, Input.What!, pence, Input.Way!.Value), cancel)))
            return Page();
        TempData["Done"] = words[status == SpendingStatus.Approved ? "Approved within your own limit" : "Asked for. A manager decides within two days"];
        return Redirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Kinds = await choices.ForAsync("support_kind", opened.Person.SiteId, cancel);
        var year = FundYear.Of(clock.Today());
        var own = await db.Budgets.Where(b => b.SiteId == opened.Person.SiteId && b.Year == year).Select(b => b.WorkerLimitPence).SingleOrDefaultAsync(cancel);
        Limit = own > 0 ? words["Up to {0} for one young person in thirty days needs no manager.", new Pence(own)] : words["A manager decides within two days."];
        return opened;
    }
}
