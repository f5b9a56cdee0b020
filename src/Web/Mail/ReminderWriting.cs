using Steadfast.Core.MyDay;

namespace Steadfast.Web.Mail;

/// <summary>Looks every minute whose hour has come.</summary>
public sealed class ReminderWriting(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWriting> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            do
                await WriteAsync(stoppingToken);
            while (await minute.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Whoever's hour comes while the service is down gets the mail when it is back, if that is soon enough.
        }
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Reminding>().WriteDueAsync(cancel);
        }
        // Whatever it is, a key that is missing say: mail may wait, and the service goes on without it.
        catch (Exception fails) when (fails is not OperationCanceledException)
        {
            log.LogError(fails, "reminders could not be written now; it is tried again in a minute");
        }
    }
}
