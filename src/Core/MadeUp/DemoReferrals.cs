using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>The referrals of one made-up young person, as referrers sent them.</summary>
/// <param name="partner">The partner account; some of the referrals from its agency are its own.</param>
internal sealed class DemoReferrals(DemoCase made, Account partner, ReferenceBook references)
{
    /// <summary>Opens the record, or, when somebody comes back, another referral on it.</summary>
    /// <param name="place">Their place among those of their site.</param>
    public Referral Receive(DateOnly day, ReferralStatus status, Need? need, int place, bool again = false)
    {
        var own = place % 6 == 1 || status is ReferralStatus.MoreAsked;
        var referral = New(day, status, own, again);
        if (status != ReferralStatus.Received)
            (referral.Need, referral.DecidedOn, referral.Decision) = (need, Decided(day), DecisionOf(status));
        if (again)
            return referral;
        var reasons = made.Codes(BuiltInLists.ReferralReasons, StoryShares.Reasons, 5).Select(r => new ReferralReason { ReferralId = referral.Id, YoungPersonId = made.Id, Reason = r });
        made.Did(ActKind.ReferralReceived, referral.CreatedAt, own ? partner.Id : null, referral.Id, null,
            [made.Person, made.Person.Key, referral, .. reasons, .. Education(day), .. place == DemoSafeguarding.KnownToNobody ? [] : Agencies(day)]);
        return referral;
    }

    private DateOnly Decided(DateOnly day) => day.AddDays(made.Between(1, Math.Min(3, made.Today.DayNumber - day.DayNumber)));

    private static string DecisionOf(ReferralStatus status) => status switch
    {
        ReferralStatus.MoreAsked => "more_asked",
        ReferralStatus.Signposted => "signposted",
        _ => "accepted",
    };

    private Referral New(DateOnly day, ReferralStatus status, bool own, bool again) => new()
    {
        YoungPersonId = made.Id,
        Reference = "R" + (again ? references.Next(made.Person.SiteId) : made.Person.Reference),
        SiteId = made.Person.SiteId,
        ReferredOn = day,
        ReferredBy = own ? partner.Agency : made.Code(BuiltInLists.ReferralSources, StoryShares.Sources),
        PartnerAccountId = own ? partner.Id : null,
        ReferrerName = own ? made.Words.Seal(partner.Name) : null,
        ReferrerContact = own ? made.Words.Seal(partner.Email) : null,
        Worries = made.Says("worries"),
        Strengths = made.Says("strengths"),
        YoungPersonView = made.Percent(75) ? made.Says("view") : null,
        ParentView = made.Percent(65) ? made.Says("parent") : null,
        YoungPersonKnows = made.Percent(80),
        ParentKnows = made.Percent(75),
        Known = made.Says("known"),
        Status = status,
        CreatedAt = made.At(day),
    };

    private IEnumerable<EducationRecord> Education(DateOnly day) => made.Percent(80)
        ? [new EducationRecord { YoungPersonId = made.Id, RecordedOn = day, Setting = made.Code(BuiltInLists.EducationSettings, StoryShares.Settings) }]
        : [];

    private IEnumerable<AgencyInvolvement> Agencies(DateOnly day) => made.Codes(BuiltInLists.Agencies, StoryShares.Agencies, 4)
        .Select(a => new AgencyInvolvement { YoungPersonId = made.Id, Agency = a, StartedOn = made.Percent(70) ? day.AddDays(-made.Between(10, 300)) : null }).ToList();
}
