using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What is known of a young person's safety: concerns, who knows them, times missing, and the National Referral Mechanism.</summary>
public sealed class OverviewSafeguardingModel(CaseDoor door, ConcernRecords concerns, Missing missing, KnownToServices services, NationalReferrals nationals, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public DateTime Now { get; } = clock.Instant();

    public IReadOnlyList<Concern> Concerns { get; private set; } = [];

    public IReadOnlyList<MissingTime> Missing { get; private set; } = [];

    public IReadOnlyList<NationalReferral> National { get; private set; } = [];

    /// <summary>A peer mentor reads who does.</summary>
    public bool MayHandOver { get; private set; }

    public KnownTo KnownTo { get; private set; }

    public string KnownToWords => KnownTo switch
    {
        KnownTo.Somebody => "At least one service knows them.",
        KnownTo.Nobody => "Children's services and police were asked; nobody who answered knows them.",
        _ => "Not known yet: ask children's services and the police.",
    };

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, names) = (CaseHead.Of(opened, clock.Today(), words), await lists.NamesAsync(cancel));
        Concerns = await concerns.OfAsync(HttpContext.Viewer(), opened.Id, cancel);
        Missing = await missing.OfAsync(opened.Id, cancel);
        (National, MayHandOver) = (await nationals.OfAsync(opened.Id, cancel), await nationals.MayAnswerForItAsync(HttpContext.Viewer(), cancel));
        KnownTo = KnownToServices.Of(await services.OfAsync(opened.Id, cancel), await services.AgencyWorksWithThemAsync(opened.Id, cancel));
        return Page();
    }
}
