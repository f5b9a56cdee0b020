using Steadfast.Core.Calendar;
using Steadfast.Core.Mail;

namespace Steadfast.Web.Mail;

/// <summary>Sends what waits in the outbox, every ten seconds. Recording never waits for it.</summary>
public sealed class MailSending(IServiceScopeFactory scopes, SmtpPost post, TimeProvider clock, ILogger<MailSending> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private DateTime forgetAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
                await SendAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What was not sent waits in the database.
        }
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var delivering = scope.ServiceProvider.GetRequiredService<Delivering>();
            await delivering.DeliverAsync(post.HandAsync, cancel);
            if (clock.Instant() < forgetAt)
                return;
            await delivering.ForgetSentAsync(cancel);
            forgetAt = clock.Instant().AddHours(1);
        }
        // Whatever it is, a key that is missing say: mail may wait, and the service goes on without it.
        catch (Exception fails) when (fails is not OperationCanceledException)
        {
            log.LogError(fails, "mail could not be looked through now; it is tried again in a moment");
        }
    }
}
