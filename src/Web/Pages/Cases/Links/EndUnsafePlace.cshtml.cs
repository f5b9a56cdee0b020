using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Links;

/// <summary>A place where groups meet that is safe again for one young person.</summary>
public sealed class EndUnsafePlaceModel(CaseDoor door, GroupFacts facts, ServiceDatabase db, Wording words, TimeProvider clock) : EndFactPage<UnsafePlace>(door, words, clock)
{
    public string Venue { get; private set; } = "";

    protected override async Task<UnsafePlace?> FindAsync(Guid youngPersonId, Guid id, CancellationToken cancel)
    {
        if (await db.UnsafePlaces.SingleOrDefaultAsync(p => p.Id == id && p.YoungPersonId == youngPersonId, cancel) is not { } place)
            return null;
        Venue = await db.Venues.Where(v => v.Id == place.VenueId).Select(v => v.Name).SingleAsync(cancel);
        return place;
    }

    protected override Task EndAsync(UnsafePlace fact, string why, CancellationToken cancel) => facts.EndUnsafePlaceAsync(HttpContext.Viewer(), fact, why, cancel);
}
