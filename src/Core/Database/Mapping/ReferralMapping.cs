using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Referrals;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.HasIndex(r => r.Reference).IsUnique();
        referral.HasIndex(r => new { r.Status, r.SiteId });
        // Whose work is open is asked for every young person of a site.
        referral.HasIndex(r => new { r.YoungPersonId, r.Status });
        referral.HasIndex(r => r.ReferredOn);
        referral.HasIndex(r => r.PackageId).IsUnique();
        referral.HasIndex(r => r.PartnerAccountId);
        referral.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
    }
}

internal sealed class ReferralReasonMapping : IEntityTypeConfiguration<ReferralReason>
{
    public void Configure(EntityTypeBuilder<ReferralReason> reason)
    {
        reason.HasKey(r => new { r.ReferralId, r.Reason });
        reason.HasOne<Referral>().WithMany().HasForeignKey(r => r.ReferralId);
    }
}

internal sealed class TriageDecisionMapping : IEntityTypeConfiguration<TriageDecision>
{
    public void Configure(EntityTypeBuilder<TriageDecision> decision)
    {
        decision.HasIndex(d => new { d.ReferralId, d.At });
        decision.HasOne<Referral>().WithMany().HasForeignKey(d => d.ReferralId);
    }
}

internal sealed class ReferralDraftMapping : IEntityTypeConfiguration<ReferralDraft>
{
    public void Configure(EntityTypeBuilder<ReferralDraft> draft)
    {
        draft.HasIndex(d => d.LinkHash).IsUnique();
        draft.HasIndex(d => d.AccountId);
        draft.HasIndex(d => d.ExpiresAt);
    }
}
