using System.Threading.Channels;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;

namespace Steadfast.Web.Access;

/// <summary>
/// Writes down who looked at which record, in batches of at most a second, so that reading does not wait for a disk.
/// What changes a record is written with the change itself; this is for looks alone.
/// </summary>
public sealed class LookRecorder(IServiceScopeFactory scopes, ILogger<LookRecorder> log) : BackgroundService
{
    private readonly Channel<Look> waiting = Channel.CreateUnbounded<Look>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Look look) => waiting.Writer.TryWrite(look);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await WriteAsync(Taken());
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(Taken());
        }
    }

    private List<Look> Taken()
    {
        var looks = new List<Look>();
        while (looks.Count < 1000 && waiting.Reader.TryRead(out var look))
            looks.Add(look);
        return looks;
    }

    private async Task WriteAsync(List<Look> looks)
    {
        if (looks.Count == 0)
            return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
            db.Looks.AddRange(looks);
            db.Record(new Deed(ActKind.RecordsLookedAt, null, Act.House, Act.House));
            await db.SaveChangesAsync();
        }
        catch (Exception fails) when (fails is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogError(fails, "{Count} looks could not be written now; they wait for the next try", looks.Count);
            foreach (var look in looks)
                Add(look);
        }
    }
}
