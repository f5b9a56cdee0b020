using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

/// <summary>What the pages of the referral form share: opening the draft behind the address, its lists, keeping answers.</summary>
public sealed class DraftDesk(Drafting drafts, OptionLists lists, ServiceDatabase db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>The draft on the desk; there once <see cref="EnterAsync"/> led nowhere else.</summary>
    public OpenDraft Draft { get; private set; } = null!;

    public Site? Site { get; private set; }

    private CancellationToken Cancel => http.HttpContext!.RequestAborted;

    /// <summary>Opens the draft, or says where to go instead: not found, its receipt, or the first page for the site.</summary>
    public async Task<IActionResult?> EnterAsync(string key, bool needsSite = true)
    {
        if (await drafts.OpenAsync(key, http.HttpContext!.ViewerOrNone(), Cancel) is not { } open)
            return new NotFoundResult();
        if (open.IsSent)
            return new RedirectResult($"/refer/{key}/sent");
        Draft = open;
        Site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == open.Draft.SiteId, Cancel);
        return needsSite && Site is null ? new RedirectResult($"/refer/{key}") : null;
    }

    /// <summary>The answers of a list at the draft's site, with not known last where it is asked for.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string list, bool notKnown = true)
    {
        var options = await lists.ForAsync(list, Site?.Id, clock.Today(), Cancel);
        var choices = options.Where(o => o.Code != BuiltInLists.NotKnown).Select(o => new Choice(o.Code, o.In(Wording.Code)));
        return notKnown ? [.. choices, NotKnown] : [.. choices];
    }

    public static Choice NotKnown { get; } = new(BuiltInLists.NotKnown, "Not known");

    /// <summary>The answer when it is one that was offered; anything else was not typed by a person, and is refused.</summary>
    public static string? Offered(ModelStateDictionary state, string field, string? answer, IReadOnlyList<Choice> choices)
    {
        if (answer is null || choices.Any(c => c.Value == answer))
            return answer;
        state.AddModelError(field, "Choose an answer from the list");
        return null;
    }

    public static List<string> Offered(ModelStateDictionary state, string field, List<string> answers, IReadOnlyList<Choice> choices)
    {
        var offered = answers.Where(a => choices.Any(c => c.Value == a)).Distinct().ToList();
        if (offered.Count < answers.Count)
            state.AddModelError(field, "Choose answers from the list");
        return offered;
    }

    /// <summary>Keeps a page's answers and goes on; with something wrong the page stays, and what was typed is kept all the same.</summary>
    public async Task<IActionResult> KeepAsync(PageModel page, string step, string? then, Action<ReferralAnswers> change)
    {
        var kept = await drafts.SaveAsync(Draft, change, Cancel);
        if (!page.ModelState.IsValid)
            return page.Page();
        return new RedirectResult(kept ? Steps.After(Draft.Key, step, then) : $"/refer/{Draft.Key}");
    }

    /// <summary>Keeps what is typed so far, asked by the page's script. Nothing is checked yet.</summary>
    public async Task<IActionResult> KeepDraftAsync(Action<ReferralAnswers> change) =>
        await drafts.SaveAsync(Draft, change, Cancel) ? new NoContentResult() : new ConflictResult();

    public Task<bool> ChooseSiteAsync(Guid siteId) => drafts.SaveAsync(Draft, answers => answers.SiteChosen = true, Cancel, siteId);
}
