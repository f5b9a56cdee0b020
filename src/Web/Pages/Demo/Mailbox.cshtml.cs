using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Mail;
using Steadfast.Web.Mail;

namespace Steadfast.Web.Pages.Demo;

public sealed record MailLine(string Text, bool IsLink);

public sealed record DemoMail(string To, DateTime At, string Subject, IReadOnlyList<MailLine> Lines);

/// <summary>What the demo would have mailed. Outside the demo this page does not exist.</summary>
[AllowAnonymous]
public sealed class MailboxModel(Serving serving, Outbox outbox, LetterWriter writer, MailSettings settings) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<DemoMail> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!serving.Demo || settings.Service is not { } service)
            return NotFound();
        Mails = [.. (await outbox.LatestAsync(Most, cancel)).Select(mail => Read(mail, service))];
        return Page();
    }

    private DemoMail Read(WrittenMail mail, Uri service)
    {
        var text = writer.Write(mail.Letter, service);
        return new(mail.Letter.To, mail.WrittenAt, text.Subject, [.. text.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new MailLine(line, line.StartsWith(service.AbsoluteUri, StringComparison.Ordinal)))]);
    }
}
