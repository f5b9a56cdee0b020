using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Partner;

/// <summary>How one of a partner's own referrals stands. Another partner's does not exist.</summary>
public sealed class ReadReferralModel(Standings standings, Core.Referrals.Triage triage, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Write your answer"), Text(10_000)]
    public string? Answer { get; set; }

    public Standing Standing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await triage.AnswerAsync(Standing.Referral, Standing.Words, Answer!, HttpContext.Viewer().AccountId, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(nameof(Answer), words[rule.Sentence]);
            return Page();
        }
        TempData["Done"] = words["Thank you. We have your answer and look at the referral again."];
        return Redirect($"/partner/{Reference}");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel) =>
        await standings.ForPartnerAsync(HttpContext.Viewer(), Reference, cancel) is { } found && (Standing = found) is not null;
}
