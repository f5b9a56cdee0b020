using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>Asks the fund for what a group session costs. It is decided, paid and counted like all that the fund pays for.</summary>
public sealed class GroupCosts(ServiceDatabase db, HouseWords house, TimeProvider clock)
{
    /// <param name="formKey">Sent twice, it is one request.</param>
    public async Task AskAsync(Viewer by, GroupSession session, Guid formKey, long pence, string what, CancellationToken cancel)
    {
        by.MustRun(session);
        if (pence is < 1 or > Pence.Most)
            throw new RuleException("Enter an amount above £0.", "Amount");
        if (session.Status == GroupStatus.CalledOff)
            throw new RuleException("This session is over or was called off.");
        if (await db.GroupCosts.AnyAsync(c => c.Id == formKey, cancel))
            return;
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
    }
}
