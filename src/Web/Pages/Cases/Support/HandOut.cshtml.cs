using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

public sealed class HandOutAnswers
{
    public Guid? SeenBy { get; set; }

    [StringLength(60)]
    public string? VoucherNumber { get; set; }
}

/// <summary>Writes down that cash or a voucher was handed to the family.</summary>
public sealed class HandOutModel(SupportDoor door, FundSpending spending, Allocating allocating, Wording words) : PageModel
{
    [BindProperty]
    public HandOutAnswers Input { get; set; } = new();

    public OpenSupport Support { get; private set; } = null!;

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) =>
        await LoadAsync(reference, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => spending.HandOutAsync(HttpContext.Viewer(), Support.Request, Input.SeenBy, Input.VoucherNumber, cancel)))
            return Page();
        TempData["Done"] = words["Handed out. Ask for the receipt and what is left over"];
        return Redirect(Support.Back);
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, id, cancel) is not { } opened || opened.Request.Way == PaymentWay.Purchase)
            return false;
        Support = opened;
        var self = HttpContext.Viewer().AccountId;
        Colleagues = [.. (await allocating.CaseloadsAsync(opened.Request.SiteId, cancel)).Where(c => c.AccountId != self).OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new Choice(c.AccountId.ToString(), c.Name))];
        return true;
    }
}
