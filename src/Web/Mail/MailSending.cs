using Steadfast.Core.Mail;

namespace Steadfast.Web.Mail;

/// <summary>Sends what waits in the outbox, every ten seconds. Recording never waits for it.</summary>
public sealed class MailSending(IServiceScopeFactory scopes, SmtpPost post, TimeProvider clock, ILogger<MailSending> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

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
            await scope.ServiceProvider.GetRequiredService<Delivering>().DeliverAsync(post.HandAsync, cancel);
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            log.LogError(fails, "mail could not be looked through now; it is tried again in a moment");
        }
    }
}
