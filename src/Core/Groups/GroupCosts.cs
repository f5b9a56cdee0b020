using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>Asks the fund for what a group session costs. It is decided, paid and counted like all that the fund pays for.</summary>
public sealed class GroupCosts(ServiceDatabase db, GroupCheck check, SupportAsking asking, HouseWords house, TimeProvider clock)
{
    /// <param name="formKey">Sent twice, it is one request.</param>
    public Task AskAsync(Viewer by, GroupSession session, Guid formKey, long pence, string what, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        // Whoever calls the session off holds the same lock: no request is left behind.
        await check.LockAsync(session, cancel);
        by.MustRun(session);
        if (pence is < 1 or > Pence.Most)
            throw new RuleException("Enter an amount above £0.", "Amount");
        if (session.Status == GroupStatus.CalledOff)
            throw new RuleException("This session is over or was called off.");
        if (await db.GroupCosts.AnyAsync(c => c.Id == formKey, cancel))
            return false;
        db.GroupCosts.Add(new GroupCost
        {
            Id = formKey,
            SessionId = session.Id,
            SiteId = session.SiteId,
            What = house.SealText(what),
            AskedPence = pence,
            Way = PaymentWay.Purchase,
            AskedById = by.AccountId,
            AskedAt = clock.Instant(),
        });
        db.Record(new Deed(ActKind.SupportAsked, by.AccountId, Act.House, formKey));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>A session that is called off costs nothing more: what was asked and not bought goes back. The caller holds the session's lock.</summary>
    internal async Task ReleaseAsync(Viewer by, GroupSession session, CancellationToken cancel)
    {
        var costs = await db.GroupCosts.Where(c => c.SessionId == session.Id && (c.Status == SpendingStatus.Asked || c.Status == SpendingStatus.Approved)).OrderBy(c => c.Id).ToListAsync(cancel);
        if (costs.Count > 0)
            await asking.ReleaseAsync(by, session.SiteId, costs, cancel);
    }
}
