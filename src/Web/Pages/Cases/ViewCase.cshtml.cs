using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Core.Referrals;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>A young person's record opens on who they are, in their own words.</summary>
public sealed class ViewCaseModel(CaseDoor door, CaseSummary summary, CaseHistory history, SafetyNow safety, EventTitles titles, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    public OpenCase Case { get; private set; } = null!;

    public CaseHead Head { get; private set; } = null!;

    public CaseAtAGlance Glance { get; private set; } = null!;

    public SafetyNotice Safety { get; private set; } = null!;

    public OptionNames Names { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Lately { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public ReferralStatus? Status => Glance.Episode?.Status;

    public bool IsManager => HttpContext.Viewer().Role is Role.ServiceManager or Role.NationalLead;

    public bool MayRestrict => Restricting.MayDecide(HttpContext.Viewer().Role);

    public string? Open(Sealed? box) => Case.Words.Open(box);

    public string? NameOf(string list, string? code) => Names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Case = opened;
        Head = CaseHead.Of(opened, Today, words);
        Glance = await summary.ReadAsync(opened.Person, cancel);
        Safety = await safety.OfAsync(opened.Id, cancel);
        Names = await lists.NamesAsync(cancel);
        Lately = await titles.EntriesAsync((await history.ReadAsync(opened.Id, opened.Words, HistoryPart.Work, 1, 5, cancel)).Events, cancel);
        return Page();
    }
}
