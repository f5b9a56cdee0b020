using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What we can tell a first responder, from the record, to print or read out.</summary>
public sealed class NationalReferralSheetModel(CaseDoor door, ConcernRecords concerns, Missing missing, OptionLists lists, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;

    public OpenCase Case { get; private set; } = null!;

    public IReadOnlyList<Concern> Concerns { get; private set; } = [];

    public IReadOnlyList<MissingTime> Missing { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Case, names) = (opened, await lists.NamesAsync(cancel));
        Concerns = await concerns.OfAsync(HttpContext.Viewer(), opened.Id, cancel);
        Missing = await missing.OfAsync(opened.Id, cancel);
        return Page();
    }
}
