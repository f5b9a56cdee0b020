using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Who a young person is, as we know it; "not known" is an answer, and is asked for gently.</summary>
public sealed class ViewDetailsModel(CaseDoor door, CaseSummary summary, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    public OpenCase Case { get; private set; } = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<EducationRecord> Education { get; private set; } = [];

    private OptionNames? names;

    public string? Open(Sealed? box) => Case.Words.Open(box);

    public string? NameOf(string list, string? code) => names!.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Case, Head, names) = (opened, CaseHead.Of(opened, clock.Today(), words), await lists.NamesAsync(cancel));
        Education = await summary.EducationAsync(opened.Id, cancel);
        return Page();
    }
}
