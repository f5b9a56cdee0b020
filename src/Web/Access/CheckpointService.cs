using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Database;
using Steadfast.Core.Files;

namespace Steadfast.Web.Access;

/// <summary>Signs where the chains of acts stand, every minute while serving and once more at the end.</summary>
public sealed class CheckpointService(IServiceScopeFactory scopes, CheckpointWriter writer, TimeProvider clock, ILogger<CheckpointService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            do
                await WriteAsync();
            while (await minute.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            await WriteAsync();
        }
    }

    // What could not be signed now is signed the next time: the chains do not forget where they stand.
    private async Task WriteAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await writer.WriteAsync(scope.ServiceProvider.GetRequiredService<ServiceDatabase>());
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException or EnvironmentException or IOException or InvalidOperationException)
        {
            log.LogError(fails, "the checkpoint could not be written now; it is tried again in a minute");
        }
    }
}
