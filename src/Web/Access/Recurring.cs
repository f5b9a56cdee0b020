using System.Data.Common;

namespace Steadfast.Web.Access;

/// <summary>Does one piece of work again and again while the service runs, each turn in a scope of its own. What fails is told, and tried again at the next turn.</summary>
/// <param name="work">The work, as the log names it.</param>
public abstract class Recurring(string work, TimeSpan every, IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            do
                await TurnAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            await EndAsync();
        }
    }

    protected abstract Task WorkAsync(IServiceProvider services, CancellationToken cancel);

    /// <summary>Once more as the service stops; nothing, where what is left can wait for the next start.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>Whether the next turn may mend it. Anything else stops the service.</summary>
    protected virtual bool MayWait(Exception fails) => fails is DbException or InvalidOperationException;

    protected async Task TurnAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await WorkAsync(scope.ServiceProvider, cancel);
        }
        catch (Exception fails) when (MayWait(fails))
        {
            log.LogError(fails, "{Work} failed now; it is tried again in {Every}", work, every);
        }
    }
}
