using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Status;

/// <summary>Where a referral stands, for whoever holds the receipt's link. A wrong key and a wrong reference look the same.</summary>
[AllowAnonymous]
public sealed class ReadStatusModel(Standings standings, Core.Referrals.Triage triage, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

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
            await triage.AnswerAsync(Standing.Referral, Standing.Words, Answer!, null, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(nameof(Answer), words[rule.Sentence]);
            return Page();
        }
        TempData["Done"] = words["Thank you. We have your answer and look at the referral again."];
        return Redirect($"/status/{Reference}/{Key}");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel) =>
        await standings.ByKeyAsync(Reference, Key, cancel) is { } found && (Standing = found) is not null;
}
