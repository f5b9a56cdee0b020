using Steadfast.Core.Evaluation.Extracts;

namespace Steadfast.Web.Access;

/// <summary>Deletes police extracts whose last agreed day is over, every hour: an agreement is kept without anybody having to remember it.</summary>
public sealed class ExtractClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExtractClearing> log)
    : Recurring("deleting police extracts whose day is over", TimeSpan.FromHours(1), scopes, clock, log)
{
    protected override Task WorkAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<Extracts>().DeleteExpiredAsync(cancel);
}
