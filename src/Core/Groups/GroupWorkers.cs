using Steadfast.Core.Access;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Groups;

/// <summary>Whether those who run a session may work with the young people in it.</summary>
public sealed class GroupWorkers(Assigning assigning)
{
    /// <exception cref="RuleException">The leader's stage does not allow leading any group.</exception>
    public Task MustLeadAsync(Guid leaderId, CancellationToken cancel) => assigning.MustBeAtStageForAsync(leaderId, Work.LeadGroup, "Leader", cancel);

    /// <exception cref="RuleException">The leader or the second worker has a declared reason not to, or the leader's stage does not allow it.</exception>
    public async Task MustSuitAsync(Viewer by, GroupSession session, IReadOnlyCollection<Guid> youngPeople, CancellationToken cancel)
    {
        await assigning.MustSuitAllAsync(by, session.LeaderId, youngPeople, Work.LeadGroup, cancel);
        if (session.HelperId is { } helper)
            await assigning.MustSuitAllAsync(by, helper, youngPeople, Work.CoWork, cancel);
    }
}
