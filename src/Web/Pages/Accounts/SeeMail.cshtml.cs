using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Core.Mail;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Accounts;

/// <summary>How mail stands, and what was given up. No letter is shown: it may hold a link that opens a draft.</summary>
public sealed class SeeMailModel(DeadLetters letters, MailSettings settings, Wording words) : PageModel
{
    public MailStanding Standing { get; private set; } = null!;

    public bool CanSend => settings.CanSend;

    public string? Server => settings.Server is { } server ? $"{server.Host}:{server.Port}, {server.From}" : null;

    public string Waiting => Standing.WaitingSince is { } since
        ? $"{words["{0}, the oldest since {1}", Standing.Waiting, Shown.DateTime(since)]}{(Standing.Trouble is null ? null : $": {Trouble(Standing.Trouble)}")}"
        : "0";

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel) => DoAsync(by => letters.TryAgainAsync(by, id, cancel), "The mail is tried again", cancel);

    public Task<IActionResult> OnPostAwayAsync(Guid id, CancellationToken cancel) => DoAsync(by => letters.TakeAwayAsync(by, id, cancel), "The mail is taken away", cancel);

    public static string KindOf(LetterKind kind) => kind switch
    {
        LetterKind.ReferralLink => "A link to refer a young person",
        LetterKind.ReferralChanged => "News about a referral you sent",
        LetterKind.AccountLink => "Set up your account",
        _ => "Your day",
    };

    /// <summary>Our words for it in the reader's language, with the server's code.</summary>
    public string Trouble(string trouble)
    {
        var code = trouble.IndexOf(" (", StringComparison.Ordinal);
        return code < 0 ? words[trouble] : words[trouble[..code]] + trouble[code..];
    }

    private async Task<IActionResult> DoAsync(Func<Viewer, Task> work, string done, CancellationToken cancel)
    {
        if (await this.AllowedAsync(words, () => work(HttpContext.Viewer())))
        {
            TempData["Done"] = words[done];
            return Redirect("/accounts/mail");
        }
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) => Standing = await letters.ReadAsync(cancel);
}
