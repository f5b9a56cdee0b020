using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Steadfast.Core.Mail;

namespace Steadfast.Web.Mail;

/// <summary>Hands one mail to the mail server.</summary>
public sealed class SmtpPost(MailSettings settings, LetterWriter writer, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public async Task<Handing> HandAsync(Guid id, Letter letter, CancellationToken cancel)
    {
        var server = settings.Server!;
        using var message = Message(id, letter, server);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.NeedsTls };
        if (server.User is not null)
            client.Credentials = new NetworkCredential(server.User, server.Password);
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await client.SendMailAsync(message, either.Token);
            return new(Handed.Taken);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(Handed.NotReached, "the mail server did not answer within a minute");
        }
        catch (SmtpFailedRecipientException refused)
        {
            return Refused((int)refused.StatusCode);
        }
        catch (SmtpException fails)
        {
            return Failed(fails);
        }
        catch (Exception fails) when (fails is AuthenticationException or IOException or SocketException)
        {
            return new(Handed.NotReached, "the mail server cannot be reached");
        }
    }

    private MailMessage Message(Guid id, Letter letter, MailServer server)
    {
        var text = writer.Write(letter, settings.Service!);
        var message = new MailMessage(new MailAddress(server.From.Text, "Steadfast"), new MailAddress(letter.To))
        {
            Subject = text.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = text.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{id:N}@{server.From.Text.Split('@')[1]}>");
        // Holiday notices and the like are not sent back for it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Handing Refused(int code) => code >= 500
        ? new(Handed.RefusedForGood, Code("the mail server does not take mail for this address", code))
        : new(Handed.RefusedForNow, Code("the mail server does not take mail for this address now", code));

    // A wrong password or a certificate that is not trusted concerns every mail, and mending it lets all of them go.
    private static Handing Failed(SmtpException fails) => (int)fails.StatusCode switch
    {
        -1 => new(Handed.NotReached, "the mail server cannot be reached"),
        530 or 534 or 535 or 538 or 454 or 421 => new(Handed.NotReached, Code("the mail server does not let us in", (int)fails.StatusCode)),
        var code => new(Handed.RefusedForNow, Code("the mail server did not take the mail", code)),
    };

    private static string Code(string said, int code) => string.Create(CultureInfo.InvariantCulture, $"{said} ({code})");
}
