using Steadfast.Core.Drafts;
using Steadfast.Core.Referrals.Drafts;

namespace Steadfast.Web.Access;

/// <summary>Takes expired drafts away every hour: words about a young person stay no longer than they are needed.</summary>
public sealed class DraftClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DraftClearing> log) : BackgroundService
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
            // The service stops; what is left is cleared when it starts again.
        }
    }

    private async Task ClearAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Drafting>().ClearAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<FormDrafts>().ClearAsync(cancel);
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogError(fails, "expired drafts could not be cleared now; it is tried again in an hour");
        }
    }
}
