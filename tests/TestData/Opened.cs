using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.TestData;

/// <summary>A record as a piece of work has it: tracked, with its words open and its latest episode.</summary>
public sealed record Opened(YoungPerson Person, PersonWords Words, Referral Episode)
{
    public static async Task<Opened> InAsync(Piece scope, TestService service, Guid youngPersonId)
    {
        var db = scope.Get<ServiceDatabase>();
        var person = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == youngPersonId);
        var episode = await db.Referrals.Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).FirstAsync();
        return new(person, service.Sealer.WordsOf(person.Key), episode);
    }
}
