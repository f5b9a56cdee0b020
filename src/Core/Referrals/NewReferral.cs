using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Referrals;

/// <summary>A referral as the referrer sent it.</summary>
public sealed record NewReferral(NewPerson Person, string? ReferredBy, IReadOnlyList<string> Reasons)
{
    public Guid? PartnerAccountId { get; init; }
    public string? ReferrerName { get; init; }
    public string? ReferrerContact { get; init; }
    public string? Worries { get; init; }
    public string? Strengths { get; init; }
    public string? YoungPersonView { get; init; }
    public string? ParentView { get; init; }
    public bool? YoungPersonKnows { get; init; }
    public bool? ParentKnows { get; init; }
    public string? Known { get; init; }
    public string? EducationSetting { get; init; }
    public IReadOnlyList<string> Agencies { get; init; } = [];
}

/// <summary>What the referrer keeps: the number, and the secret that opens the status page without an account.</summary>
public sealed record Receipt(Guid ReferralId, string Reference, string StatusKey);
