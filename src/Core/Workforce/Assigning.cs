using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Workforce;

/// <summary>
/// Whether a worker may be given work with a young person: asked wherever cases, sessions, concerns, groups and cover are
/// given out. A declared reason not to comes first, then what the worker's stage allows.
/// </summary>
public sealed class Assigning(ServiceDatabase db, Promoting promoting, StaffVault vault)
{
    /// <summary>
    /// Refuses, in the rule's own words. Within a transaction it first holds the worker and the young person, so that
    /// neither a stage nor an assessment changes under it.
    /// </summary>
    /// <exception cref="RuleException">There is a declared reason not to, or their stage does not allow it.</exception>
    public async Task MustSuitAsync(Viewer by, Guid workerId, Guid youngPersonId, Work work, CancellationToken cancel, string? about = null)
    {
        if (db.Database.CurrentTransaction is not null)
            await HoldAsync([workerId], youngPersonId, cancel);
        await MustHaveNoReasonAsync(by, workerId, [youngPersonId], cancel);
        if (await RefusalAsync(workerId, youngPersonId, work, cancel) is { } refusal)
            throw new RuleException(refusal, about);
    }

    /// <summary>What their stage does not allow, whoever the young people will be: asked before anybody is invited.</summary>
    /// <exception cref="RuleException">Their stage does not allow it.</exception>
    public async Task MustBeAtStageForAsync(Guid workerId, Work work, string about, CancellationToken cancel)
    {
        if (await promoting.StageAsync(workerId, cancel) is { } stage && StageRules.Refusal(stage, work, Level.Low) is { } refusal)
            throw new RuleException(refusal, about);
    }

    /// <summary>Work that was done: whom a peer mentor may not be alone with at their stage, they are with beside somebody who may.</summary>
    /// <exception cref="RuleException">The stages of both do not allow it.</exception>
    public async Task OneMustSuitAsync(Guid workerId, Guid? besideId, Guid youngPersonId, Work work, string about, CancellationToken cancel)
    {
        if (await RefusalAsync(workerId, youngPersonId, work, cancel) is { } refusal
            && (besideId is not { } beside || await RefusalAsync(beside, youngPersonId, work, cancel) is not null))
            throw new RuleException(refusal, about);
    }

    /// <summary>Holds the workers, then the young person: everybody takes these locks in this order, so that nobody waits for each other for ever.</summary>
    public async Task HoldAsync(IEnumerable<Guid?> workers, Guid youngPersonId, CancellationToken cancel)
    {
        foreach (var worker in workers.OfType<Guid>().Distinct().Order())
            await vault.LockAsync(worker, cancel);
        await db.LockChainsAsync([youngPersonId], cancel);
    }

    /// <summary>The same for all who are invited to a group, in as many questions as for one.</summary>
    /// <exception cref="RuleException">There is a declared reason not to, or their stage does not allow it.</exception>
    public async Task MustSuitAllAsync(Viewer by, Guid workerId, IReadOnlyCollection<Guid> youngPeople, Work work, CancellationToken cancel)
    {
        await MustHaveNoReasonAsync(by, workerId, youngPeople, cancel);
        if (await promoting.StageAsync(workerId, cancel) is not { } stage)
            return;
        var risks = await StandingRisk.Of(db).Where(r => youngPeople.Contains(r.YoungPersonId)).ToDictionaryAsync(r => r.YoungPersonId, r => r.Risk, cancel);
        if (youngPeople.Select(id => StageRules.Refusal(stage, work, risks.GetValueOrDefault(id))).FirstOrDefault(r => r is not null) is { } refusal)
            throw new RuleException(refusal);
    }

    /// <summary>Why the worker's stage does not allow it; none where it does.</summary>
    public async Task<string?> RefusalAsync(Guid workerId, Guid youngPersonId, Work work, CancellationToken cancel) =>
        await promoting.StageAsync(workerId, cancel) is { } stage ? StageRules.Refusal(stage, work, await RiskAsync(youngPersonId, cancel)) : null;

    /// <summary>What the latest assessment says of risk, or a manager decided on it; none when nobody has said.</summary>
    public Task<Level?> RiskAsync(Guid youngPersonId, CancellationToken cancel) =>
        StandingRisk.Of(db).Where(r => r.YoungPersonId == youngPersonId).Select(r => r.Risk).FirstOrDefaultAsync(cancel);

    private async Task MustHaveNoReasonAsync(Viewer by, Guid workerId, IReadOnlyCollection<Guid> youngPeople, CancellationToken cancel)
    {
        var declared = await db.ConflictsOfInterest.Where(c => c.AccountId == workerId && c.YoungPersonId != null && youngPeople.Contains(c.YoungPersonId.Value) && c.EndedAt == null)
            .Select(c => (ConflictKind?)c.Kind).FirstOrDefaultAsync(cancel);
        if (declared is not { } kind)
            return;
        var isTheirManager = by.Role == Role.ServiceManager && await db.Users.AnyAsync(u => u.Id == workerId && u.SiteId == by.SiteId, cancel);
        throw new RuleException(isTheirManager ? ConflictKinds.Refusal(kind) : ConflictKinds.PlainRefusal);
    }
}
