using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Who is around a young person, and which agencies work with them beside us, past ones too.</summary>
public sealed class ViewPeopleModel(CaseDoor door, CaseSummary summary, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private OpenCase opened = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<FamilyMember> People { get; private set; } = [];

    public IReadOnlyList<AgencyInvolvement> Agencies { get; private set; } = [];

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return NotFound();
        (opened, Head, names) = (found, CaseHead.Of(found, clock.Today(), words), await lists.NamesAsync(cancel));
        People = await summary.PeopleAsync(found.Id, cancel);
        Agencies = await summary.AgenciesAsync(found.Id, cancel);
        return Page();
    }
}
