using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Mail;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Accounts;

/// <summary>One account: what it is for, a link for whoever cannot sign in, and its end.</summary>
public sealed class ChangeAccountModel(ServiceDatabase db, OptionLists lists, AccountKeeping keeping, Outbox outbox, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty]
    public PlaceAnswers Input { get; set; } = new();

    public Account Account { get; private set; } = default!;

    public PlaceChoices Choices { get; private set; } = default!;

    public string? Link { get; private set; }

    public bool CanMail => outbox.CanSend;

    private Guid By => HttpContext.Viewer().AccountId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
            return NotFound();
        Account = account;
        Choices = await PlaceChoices.LoadAsync(db, lists, clock, cancel);
        if (HttpMethods.IsGet(Request.Method))
            Input = PlaceAnswers.Of(account);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        if (!ModelState.IsValid)
            return Page();
        await keeping.ChangeAsync(By, Account.Id, Input.ToPlace(), cancel);
        return Done(words["The account is changed."]);
    });

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        await keeping.DisableAsync(By, Account.Id, cancel);
        return Done(words["The account is withdrawn, and its sessions have ended."]);
    });

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        await keeping.EnableAsync(By, Account.Id, cancel);
        return Done(words["The account is open again."]);
    });

    public Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        Link = await keeping.ResetAsync(By, Account.Id, cancel);
        return Page();
    });

    public Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        Link = await keeping.SendLinkAsync(By, Account.Id, cancel);
        return Page();
    });

    public Task<IActionResult> OnPostMailLinkAsync(Guid id, CancellationToken cancel) => TryAsync(id, cancel, async () =>
    {
        await keeping.SendLinkAsync(By, Account.Id, cancel, byMail: true);
        return Done(words["The link is on its way to {0}.", Account.Email]);
    });

    private async Task<IActionResult> TryAsync(Guid id, CancellationToken cancel, Func<Task<IActionResult>> work)
    {
        if (await OnGetAsync(id, cancel) is not PageResult page)
            return NotFound();
        try
        {
            return await work();
        }
        catch (RuleException rule)
        {
            // The other forms of the page do not send the answers of the first.
            if (Input.Role is null)
            {
                ModelState.Clear();
                Input = PlaceAnswers.Of(Account);
            }
            ModelState.AddModelError(PlaceAnswers.KeyOf(rule), words[rule.Sentence]);
            return page;
        }
    }

    private LocalRedirectResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return LocalRedirect("/accounts");
    }
}
