using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Database;
using Steadfast.Core.Files;

namespace Steadfast.Web.Access;

/// <summary>
/// Signs where the chains of acts stand, every minute while serving and once more at the end. What could not be signed now
/// is signed the next time: the chains do not forget where they stand.
/// </summary>
public sealed class CheckpointService(IServiceScopeFactory scopes, CheckpointWriter writer, TimeProvider clock, ILogger<CheckpointService> log)
    : Recurring("writing the checkpoint", TimeSpan.FromMinutes(1), scopes, clock, log)
{
    // Begun, it is finished: a stopping service is when it matters most.
    protected override Task WorkAsync(IServiceProvider services, CancellationToken cancel) =>
        writer.WriteAsync(services.GetRequiredService<ServiceDatabase>());

    protected override Task EndAsync() => TurnAsync(CancellationToken.None);

    protected override bool MayWait(Exception fails) => base.MayWait(fails) || fails is EnvironmentException or IOException;
}
