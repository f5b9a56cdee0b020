using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Links;

/// <summary>A fact between two that holds no longer.</summary>
public sealed class EndLinkModel(CaseDoor door, GroupFacts facts, ServiceDatabase db, Wording words, TimeProvider clock) : EndFactPage<KnownLink>(door, words, clock)
{
    protected override Task<KnownLink?> FindAsync(Guid youngPersonId, Guid id, CancellationToken cancel) =>
        db.KnownLinks.SingleOrDefaultAsync(l => l.Id == id && (l.OneId == youngPersonId || l.OtherId == youngPersonId), cancel);

    protected override Task EndAsync(KnownLink fact, string why, CancellationToken cancel) => facts.EndLinkAsync(HttpContext.Viewer(), fact, why, cancel);
}
