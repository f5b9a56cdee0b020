using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Access;

/// <summary>Keeps a record to those who work with the young person, or opens it to the site again; always with a reason.</summary>
public sealed class Restricting(ServiceDatabase db)
{
    /// <summary>Who may decide so.</summary>
    public static bool MayDecide(Role role) => role is Role.ServiceManager or Role.NationalLead or Role.Guardian;

    public async Task SetAsync(Viewer by, YoungPerson person, PersonWords words, bool restricted, string why, CancellationToken cancel)
    {
        if (!MayDecide(by.Role))
            throw new RuleException("A service manager or the Caldicott guardian decides who may see a record.");
        if (person.Restricted == restricted)
            return;
        if (restricted && !await db.Allocations.AnyAsync(a => a.YoungPersonId == person.Id && a.To == null, cancel))
            throw new RuleException("Nobody works with this young person yet, so nobody could see the record. Choose a worker first.");
        person.Restricted = restricted;
        db.Record(new Deed(restricted ? ActKind.CaseRestricted : ActKind.CaseUnrestricted, by.AccountId, person.Id, person.Id, words.SealText(why)));
        await db.SaveChangesAsync(cancel);
    }
}
