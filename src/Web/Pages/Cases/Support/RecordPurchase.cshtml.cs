using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Funds;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Support;

public sealed class PurchaseAnswers
{
    [Required(ErrorMessage = "Enter what was paid")]
    public string? Amount { get; set; }

    [Display(Name = "Day it was bought"), Required(ErrorMessage = "Enter the day it was bought")]
    public DateOnly? On { get; set; }

    [StringLength(60)]
    public string? ReceiptNumber { get; set; }

    [StringLength(500)]
    public string? ReceiptNote { get; set; }
}

/// <summary>Writes down what was paid, with its receipt.</summary>
public sealed class RecordPurchaseModel(SupportDoor door, FundSpending spending, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PurchaseAnswers Input { get; set; } = new();

    public OpenSupport Support { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        Input = new() { Amount = new Pence(Support.Request.ApprovedPence).ToPlain(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        var pence = this.ReadMoney(words, "Input.Amount", Input.Amount);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => spending.SpendAsync(
            HttpContext.Viewer(), Support.Request, new Purchase(Input.On!.Value, pence, Input.ReceiptNumber, Input.ReceiptNote), cancel)))
            return Page();
        TempData["Done"] = words["Written down. When you know, say what it made possible"];
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
