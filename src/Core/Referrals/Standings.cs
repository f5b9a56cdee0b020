using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Referrals;

/// <summary>What triage said about a referral, opened for its referrer.</summary>
/// <param name="Detail">What was asked, or the service signposted to.</param>
public sealed record Said(TriageOutcome Outcome, DateTime At, string Reason, string? Detail, string? Answer);

/// <summary>Where a referral stands, as its referrer may see it: no record, no name, nobody else's words.</summary>
public sealed record Standing(Referral Referral, PersonWords Words, string Site, IReadOnlyList<Said> Said)
{
    public bool IsAsked => Referral.Status == ReferralStatus.MoreAsked;
}

/// <summary>Where referrals stand, for those who sent them: by the receipt's secret, or by the account that sent them.</summary>
public sealed class Standings(ServiceDatabase db, Sealer sealer)
{
    /// <summary>The referral behind a reference and its secret; none when either is wrong.</summary>
    public async Task<Standing?> ByKeyAsync(string reference, string key, CancellationToken cancel)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Reference == reference, cancel);
        // The same work for a reference that is not there as for a key that is wrong.
        var right = CryptographicOperations.FixedTimeEquals(referral?.StatusKeyHash ?? new byte[32], Intake.HashOf(key));
        return referral is not null && right ? await OpenAsync(referral, cancel) : null;
    }

    /// <summary>A partner's own referral; none for anybody else's.</summary>
    public async Task<Standing?> ForPartnerAsync(Viewer viewer, string reference, CancellationToken cancel) =>
        viewer.Role == Role.Partner && await db.Referrals.VisibleTo(viewer, db).SingleOrDefaultAsync(r => r.Reference == reference, cancel) is { } referral
            ? await OpenAsync(referral, cancel)
            : null;

    /// <summary>A partner's own referrals, the newest first.</summary>
    public async Task<IReadOnlyList<Referral>> OfPartnerAsync(Viewer viewer, CancellationToken cancel) => viewer.Role != Role.Partner
        ? []
        : await db.Referrals.AsNoTracking().VisibleTo(viewer, db).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).ToListAsync(cancel);

    private async Task<Standing?> OpenAsync(Referral referral, CancellationToken cancel)
    {
        var key = await db.PersonKeys.AsNoTracking().SingleOrDefaultAsync(k => k.YoungPersonId == referral.YoungPersonId, cancel);
        // A record that was erased leaves nothing to tell.
        if (key is null)
            return null;
        var words = sealer.WordsOf(key);
        var site = await db.Sites.Where(s => s.Id == referral.SiteId).Select(s => s.Name).SingleAsync(cancel);
        var decisions = await db.TriageDecisions.AsNoTracking().Where(d => d.ReferralId == referral.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        return new(referral, words, site, [.. decisions.Select(d => new Said(d.Outcome, d.At, words.Open(d.ReasonForReferrer), words.Open(d.Detail), words.Open(d.Answer)))]);
    }
}
