using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Access;

/// <summary>A referral, the young person it is about, and the key that opens the words of both.</summary>
public sealed record OpenReferral(Referral Referral, YoungPerson Person, PersonWords Words)
{
    /// <summary>The name they want to be called by, and their family name; empty where neither is known.</summary>
    public string Name => ShownName.Of(Words, Person).Whole;
}

/// <summary>The one way from a page's address to a referral: by reach, and with the look recorded.</summary>
public sealed class ReferralDoor(ServiceDatabase db, Sealer sealer, LookRecorder looks, IHttpContextAccessor http)
{
    /// <summary>The referral behind a reference, tracked for changing; none when it is out of reach or not there.</summary>
    public async Task<OpenReferral?> OpenAsync(string reference, CancellationToken cancel = default)
    {
        var context = http.HttpContext!;
        var viewer = context.Viewer();
        var tidy = reference.Trim().ToUpperInvariant();
        if (await db.Referrals.VisibleTo(viewer, db).SingleOrDefaultAsync(r => r.Reference == tidy, cancel) is not { } referral)
            return null;
        var person = await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == referral.YoungPersonId, cancel);
        var page = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        looks.Add(new Look { YoungPersonId = person.Id, AccountId = viewer.AccountId, Page = page, At = viewer.Now });
        return new(referral, person, sealer.WordsOf(person.Key));
    }
}
