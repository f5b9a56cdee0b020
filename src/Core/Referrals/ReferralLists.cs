using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Referrals;

/// <summary>One line of triage's lists, with the name opened.</summary>
public sealed record ReferralLine(string Reference, string PersonReference, string Name, DateOnly? DateOfBirth, string Site, ReferralStatus Status, Need? Need, DateOnly? ReferredOn)
{
    /// <summary>Whole days since it was sent; none where that day is not known.</summary>
    public int? DaysSince(DateOnly today) => ReferredOn is { } sent ? today.DayNumber - sent.DayNumber : null;
}

/// <summary>The lists triage works from, within the reader's reach.</summary>
public sealed class ReferralLists(ServiceDatabase db, Sealer sealer)
{
    /// <summary>Received, or waiting for the referrer's answer; the oldest first.</summary>
    public async Task<IReadOnlyList<ReferralLine>> UndecidedAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await ReadAsync(db.Referrals.Where(r => r.Status == ReferralStatus.Received || r.Status == ReferralStatus.MoreAsked), viewer, cancel))
            .OrderBy(l => l.ReferredOn).ThenBy(l => l.Name, NameOrder.Comparer)];

    /// <summary>Accepted and without a worker: the greatest need first, within it the longest wait.</summary>
    public async Task<IReadOnlyList<ReferralLine>> WaitingAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await ReadAsync(db.Referrals.Where(r => r.Status == ReferralStatus.Waiting), viewer, cancel))
            .OrderByDescending(l => l.Need).ThenBy(l => l.ReferredOn).ThenBy(l => l.Name, NameOrder.Comparer)];

    private async Task<List<ReferralLine>> ReadAsync(IQueryable<Referral> referrals, Viewer viewer, CancellationToken cancel)
    {
        var rows = await (
            from r in referrals.AsNoTracking().VisibleTo(viewer, db)
            join p in db.YoungPeople.AsNoTracking() on r.YoungPersonId equals p.Id
            join k in db.PersonKeys.AsNoTracking() on p.Id equals k.YoungPersonId
            join s in db.Sites on r.SiteId equals s.Id
            select new { r.Reference, r.Status, r.Need, r.ReferredOn, PersonReference = p.Reference, p.GivenName, p.FamilyName, p.KnownAs, p.DateOfBirth, Key = k, Site = s.Name }).ToListAsync(cancel);
        return [.. rows.Select(row =>
        {
            var name = ShownName.Of(sealer.WordsOf(row.Key), row.KnownAs, row.GivenName, row.FamilyName).Whole;
            return new ReferralLine(row.Reference, row.PersonReference, name, row.DateOfBirth, row.Site, row.Status, row.Need, row.ReferredOn);
        })];
    }
}
