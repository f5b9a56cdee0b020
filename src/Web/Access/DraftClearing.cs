using Steadfast.Core.Drafts;
using Steadfast.Core.Referrals.Drafts;

namespace Steadfast.Web.Access;

/// <summary>Takes expired drafts away every hour: words about a young person stay no longer than they are needed.</summary>
public sealed class DraftClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DraftClearing> log)
    : Recurring("clearing expired drafts", TimeSpan.FromHours(1), scopes, clock, log)
{
    protected override async Task WorkAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<Drafting>().ClearAsync(cancel);
        await services.GetRequiredService<FormDrafts>().ClearAsync(cancel);
    }
}
