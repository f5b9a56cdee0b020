using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Triage;

/// <summary>A referral as it was sent, who it may be already, and the ways to decide.</summary>
public sealed class ReadReferralModel(ReferralDoor door, PossibleRecords possible, OptionLists lists, ServiceDatabase db, TimeProvider clock) : PageModel
{
    public OpenReferral Open { get; private set; } = null!;

    public PossibleDuplicates Possible { get; private set; } = new([], []);

    public IReadOnlyList<TriageDecision> Decisions { get; private set; } = [];

    public IReadOnlyList<string?> Reasons { get; private set; } = [];

    public IReadOnlyList<string?> Agencies { get; private set; } = [];

    public string? Education { get; private set; }

    public string Site { get; private set; } = "";

    public OptionNames Names { get; private set; } = null!;

    public int? Age => Open.Person.DateOfBirth?.AgeOn(clock.Today());

    public bool IsUndecided => Open.Referral.Status is ReferralStatus.Received or ReferralStatus.MoreAsked;

    /// <summary>They were with us before: the same worker takes up where they can.</summary>
    public bool IsReturn { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } open)
            return NotFound();
        Open = open;
        Names = await lists.NamesAsync(cancel);
        var (id, personId) = (open.Referral.Id, open.Person.Id);
        Site = await db.Sites.Where(s => s.Id == open.Referral.SiteId).Select(s => s.Name).SingleAsync(cancel);
        Reasons = [.. (await db.ReferralReasons.Where(r => r.ReferralId == id).Select(r => r.Reason).ToListAsync(cancel)).Select(r => Name("referral_reason", r))];
        Agencies = [.. (await db.Agencies.Where(a => a.YoungPersonId == personId && a.EndedOn == null).Select(a => a.Agency).ToListAsync(cancel)).Select(a => Name("agency", a))];
        Education = Name("education_setting", await db.Education.Where(e => e.YoungPersonId == personId).OrderByDescending(e => e.RecordedOn).ThenByDescending(e => e.Id).Select(e => e.Setting).FirstOrDefaultAsync(cancel));
        Decisions = await db.TriageDecisions.AsNoTracking().Where(d => d.ReferralId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        IsReturn = await db.Referrals.AnyAsync(r => r.YoungPersonId == personId && r.Id != id, cancel);
        if (IsUndecided)
            Possible = await possible.ForAsync(HttpContext.Viewer(), open.Person, open.Words, cancel);
        return Page();
    }

    public string? Name(string list, string? code) => Names.Of(list, code, Wording.Code);
}
