using System.Security.Cryptography;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Referrals;

/// <summary>Takes referrals in.</summary>
public sealed class Intake(ServiceDatabase db, Records records, Sealer sealer, TimeProvider clock)
{
    /// <summary>Opens a record and its referral in one save, and gives the referrer their receipt.</summary>
    public Task<Receipt> ReceiveAsync(NewReferral sent, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (person, words) = await records.OpenAsync(sent.Person, cancel);
        var referral = Referral(Ids.New(), sent, person, words);
        db.Referrals.Add(referral);
        foreach (var reason in sent.Reasons.Distinct())
            db.ReferralReasons.Add(new ReferralReason { ReferralId = referral.Id, YoungPersonId = person.Id, Reason = reason });
        foreach (var agency in sent.Agencies.Distinct())
            db.Agencies.Add(new() { YoungPersonId = person.Id, Agency = agency });
        if (sent.EducationSetting is not null)
            db.Education.Add(new EducationRecord { YoungPersonId = person.Id, RecordedOn = clock.Today(), Setting = sent.EducationSetting });
        db.Record(new Deed(ActKind.ReferralReceived, sent.PartnerAccountId, person.Id, referral.Id));
        await db.SaveChangesAsync(cancel);
        return new Receipt(referral.Id, referral.Reference, StatusKeyOf(referral.Id));
    }, cancel);

    /// <summary>The secret that opens a referral's status page for its referrer.</summary>
    public string StatusKeyOf(Guid referralId) => sealer.Secret("status", referralId);

    /// <summary>What is kept of a link's secret: enough to know it again, not enough to use it.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));

    private Referral Referral(Guid id, NewReferral sent, YoungPerson person, PersonWords words) => new()
    {
        Id = id,
        YoungPersonId = person.Id,
        Reference = "R" + person.Reference,
        SiteId = person.SiteId,
        ReferredOn = clock.Today(),
        ReferredBy = sent.ReferredBy,
        PartnerAccountId = sent.PartnerAccountId,
        ReferrerName = words.Seal(sent.ReferrerName),
        ReferrerContact = words.Seal(sent.ReferrerContact),
        Worries = words.Seal(sent.Worries),
        Strengths = words.Seal(sent.Strengths),
        YoungPersonView = words.Seal(sent.YoungPersonView),
        ParentView = words.Seal(sent.ParentView),
        YoungPersonKnows = sent.YoungPersonKnows,
        ParentKnows = sent.ParentKnows,
        Known = words.Seal(sent.Known),
        StatusKeyHash = HashOf(StatusKeyOf(id)),
        Status = ReferralStatus.Received,
        CreatedAt = clock.Instant(),
    };
}
