using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Triage;

/// <summary>Makes a link by which somebody without an account sends one referral.</summary>
public sealed class GiveLinkModel(Drafting drafts, Outbox outbox, ServiceDatabase db, Wording words) : PageModel
{
    [BindProperty]
    public Guid FormKey { get; set; } = Ids.New();

    /// <summary>The site the referral goes to; a manager's own. Somebody over all sites may leave it to the referrer.</summary>
    [BindProperty]
    public Guid? SiteId { get; set; }

    /// <summary>Where the link goes by mail, if it does.</summary>
    [BindProperty]
    public string? Email { get; set; }

    public bool CanSend => outbox.CanSend;

    public string? SentTo { get; private set; }

    public IReadOnlyList<Choice> Sites { get; private set; } = [];

    public string? Link { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => EnterAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (SiteId is not null && Sites.All(s => s.Value != SiteId.ToString()))
            ModelState.AddModelError(nameof(SiteId), "Choose a site from the list");
        // The key makes the link: one that everybody could send would make everybody's link the same.
        if (FormKey == Guid.Empty)
            return BadRequest();
        var to = ReadEmail();
        if (!ModelState.IsValid)
            return Page();
        var viewer = HttpContext.Viewer();
        var key = await drafts.GiveLinkAsync(viewer, FormKey, viewer.SiteId ?? SiteId, cancel, to);
        SentTo = to?.Text;
        // Shown in the answer to the form itself: the link stands in no address and in no cookie. Sent twice it is the same link.
        Link = $"{Request.Scheme}://{Request.Host}/refer/{key}";
        return Page();
    }

    private EmailAddress? ReadEmail()
    {
        if (!CanSend || string.IsNullOrWhiteSpace(Email))
            return null;
        try
        {
            return EmailAddress.Read(Email);
        }
        catch (RuleException wrong)
        {
            ModelState.AddModelError(nameof(Email), words[wrong.Sentence]);
            return null;
        }
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        if (HttpContext.Viewer().SiteId is not null)
            return;
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancel);
        Sites = [.. sites.Select(s => new Choice(s.Id.ToString(), s.Name))];
    }
}
