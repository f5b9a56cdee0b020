using Steadfast.Core.Calendar;
using Steadfast.Core.Mail;
using Steadfast.Web.Access;

namespace Steadfast.Web.Mail;

/// <summary>Sends what waits in the outbox, every ten seconds. Recording never waits for it; what was not sent waits in the database.</summary>
public sealed class MailSending(IServiceScopeFactory scopes, SmtpPost post, TimeProvider clock, ILogger<MailSending> log)
    : Recurring("sending mail", TimeSpan.FromSeconds(10), scopes, clock, log)
{
    private readonly TimeProvider clock = clock;

    private DateTime forgetAt;

    protected override async Task WorkAsync(IServiceProvider services, CancellationToken cancel)
    {
        var delivering = services.GetRequiredService<Delivering>();
        await delivering.DeliverAsync(post.HandAsync, cancel);
        if (clock.Instant() < forgetAt)
            return;
        await delivering.ForgetSentAsync(cancel);
        forgetAt = clock.Instant().AddHours(1);
    }

    // Whatever it is, a key that is missing say: mail may wait, and the service goes on without it.
    protected override bool MayWait(Exception fails) => fails is not OperationCanceledException;
}
