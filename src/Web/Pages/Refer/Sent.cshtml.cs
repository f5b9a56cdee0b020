using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Refer;

/// <summary>The receipt: a number, and the only place where the link to the status page is shown.</summary>
[AllowAnonymous]
public sealed class SentModel(Drafting drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public Receipt Receipt { get; private set; } = null!;

    /// <summary>The whole address, so that it can be copied and read on paper.</summary>
    public string StatusLink => $"{Request.Scheme}://{Request.Host}/status/{Receipt.Reference}/{Receipt.StatusKey}";

    public async Task<IActionResult> OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (await drafts.OpenAsync(Key, HttpContext.ViewerOrNone(), cancel) is not { IsSent: true } open)
            return NotFound();
        Receipt = await drafts.ReceiptOfAsync(open.Draft, cancel);
        return Page();
    }
}
