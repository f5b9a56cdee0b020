using Steadfast.Core.Evaluation.Extracts;

namespace Steadfast.Web.Access;

/// <summary>Deletes police extracts whose last agreed day is over, every hour: an agreement is kept without anybody having to remember it.</summary>
public sealed class ExtractClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExtractClearing> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            do
                await ClearAsync(stoppingToken);
            while (await hour.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is over is deleted when it starts again.
        }
    }

    private async Task ClearAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Extracts>().DeleteExpiredAsync(cancel);
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogError(fails, "police extracts whose day is over could not be deleted now; it is tried again in an hour");
        }
    }
}
