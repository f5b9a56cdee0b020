using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Extracts;

/// <summary>An extract: its agreement, how many were found at each site, and whose link a person has to judge.</summary>
public sealed class ReadExtractModel(Core.Evaluation.Extracts.Extracts extracts, LinkedExtracts linked, LinkReviewing reviewing, Wording words) : PageModel
{
    public PoliceExtract Extract { get; private set; } = null!;

    public IReadOnlyList<SiteLinkRate> Rates { get; private set; } = [];

    public IReadOnlyList<QueuedSubject> Queue { get; private set; } = [];

    public bool Leads => HttpContext.Viewer().Role == Role.NationalLead;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await extracts.FindAsync(number, cancel) is not { } extract)
            return NotFound();
        return await ShowAsync(extract, cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(int number, CancellationToken cancel)
    {
        if (await extracts.FindAsync(number, cancel) is not { } extract)
            return NotFound();
        if (!await this.AllowedAsync(words, () => extracts.DeleteAsync(HttpContext.Viewer(), extract, cancel)))
            return await ShowAsync(extract, cancel);
        TempData["Done"] = words["Extract {0} is deleted", number];
        return Redirect($"/extracts/{number}");
    }

    private async Task<PageResult> ShowAsync(PoliceExtract extract, CancellationToken cancel)
    {
        Extract = extract;
        if (extract.State == ExtractState.Linked)
            (Rates, Queue) = (await linked.RatesAsync(extract, cancel), await reviewing.QueueAsync(HttpContext.Viewer(), extract, cancel));
        return Page();
    }
}
