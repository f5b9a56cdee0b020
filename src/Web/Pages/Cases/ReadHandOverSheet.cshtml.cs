using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>One page for whoever stands in: what keeps them safe, who to call, what not to do, next contact. To read and to print.</summary>
public sealed class ReadHandOverSheetModel(CaseDoor door, Covering covering, CaseSummary summary, KeepingSafe safety, Rota rota, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public YoungPerson Person { get; private set; } = null!;

    /// <summary>The cover that stands, or the next; none when none is arranged.</summary>
    public CaseCover? Cover { get; private set; }

    public string? For { get; private set; }

    public string? By { get; private set; }

    public IReadOnlyList<FamilyMember> People { get; private set; } = [];

    public IReadOnlyList<OpenShift> OnCall { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    /// <summary>What was made with them; none where there is none yet.</summary>
    public SafetyPlan? Plan { get; private set; }

    public bool MayArrange { get; private set; }

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, Person, personWords) = (CaseHead.Of(opened, Today, words), opened.Person, opened.Words);
        Cover = (await covering.ComingAsync(opened.Id, cancel)).FirstOrDefault();
        MayArrange = Covering.MayArrange(HttpContext.Viewer(), opened.Person, await covering.LeadAsync(opened.Id, cancel));
        var names = Cover is { } cover ? await db.Users.Where(u => u.Id == cover.ForAccountId || u.Id == cover.AccountId).ToDictionaryAsync(u => u.Id, u => u.Name, cancel) : [];
        (For, By) = (names.GetValueOrDefault(Cover?.ForAccountId ?? default), names.GetValueOrDefault(Cover?.AccountId ?? default));
        People = [.. (await summary.PeopleAsync(opened.Id, cancel)).Where(p => p.FirstContact)];
        Plan = await safety.CurrentAsync(opened.Id, cancel);
        OnCall = await rota.OnCallAsync(opened.Person.SiteId, clock.Instant(), cancel);
        return Page();
    }
}
