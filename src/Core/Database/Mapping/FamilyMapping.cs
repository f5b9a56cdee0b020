using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class ContactMemberMapping : IEntityTypeConfiguration<ContactMember>
{
    public void Configure(EntityTypeBuilder<ContactMember> member)
    {
        member.HasKey(m => new { m.ContactId, m.FamilyMemberId });
        member.HasIndex(m => m.YoungPersonId);
        member.HasOne<Contact>().WithMany().HasForeignKey(m => m.ContactId);
        member.HasOne<FamilyMember>().WithMany().HasForeignKey(m => m.FamilyMemberId);
    }
}

internal sealed class SiblingRecordMapping : IEntityTypeConfiguration<SiblingRecord>
{
    public void Configure(EntityTypeBuilder<SiblingRecord> sibling)
    {
        sibling.HasIndex(s => s.FamilyMemberId).IsUnique();
        sibling.HasOne<FamilyMember>().WithMany().HasForeignKey(s => s.FamilyMemberId);
        sibling.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
    }
}

internal sealed class SiblingActivityMapping : IEntityTypeConfiguration<SiblingActivity>
{
    public void Configure(EntityTypeBuilder<SiblingActivity> activity)
    {
        activity.HasIndex(a => new { a.SiblingId, a.On });
        activity.HasOne<SiblingRecord>().WithMany().HasForeignKey(a => a.SiblingId);
    }
}

internal sealed class SiblingReferralMapping : IEntityTypeConfiguration<SiblingReferral>
{
    public void Configure(EntityTypeBuilder<SiblingReferral> referral) =>
        referral.HasOne<SiblingRecord>().WithMany().HasForeignKey(r => r.SiblingId);
}

internal sealed class FamilySupportMapping : IEntityTypeConfiguration<FamilySupport>
{
    public void Configure(EntityTypeBuilder<FamilySupport> support)
    {
        support.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
        support.HasOne<FamilyMember>().WithMany().HasForeignKey(s => s.FamilyMemberId);
    }
}

internal sealed class FamilySupportMeetingMapping : IEntityTypeConfiguration<FamilySupportMeeting>
{
    public void Configure(EntityTypeBuilder<FamilySupportMeeting> meeting)
    {
        meeting.HasKey(m => new { m.SupportId, m.On });
        meeting.HasIndex(m => m.YoungPersonId);
        meeting.HasOne<FamilySupport>().WithMany().HasForeignKey(m => m.SupportId);
    }
}

internal sealed class HomeMapping : IEntityTypeConfiguration<Home>
{
    public void Configure(EntityTypeBuilder<Home> home) => home.HasOne<YoungPerson>().WithMany().HasForeignKey(h => h.YoungPersonId);
}

internal sealed class HomeStayMapping : IEntityTypeConfiguration<HomeStay>
{
    public void Configure(EntityTypeBuilder<HomeStay> stay)
    {
        stay.HasIndex(s => new { s.YoungPersonId, s.Until });
        stay.HasOne<Home>().WithMany().HasForeignKey(s => s.HomeId);
        stay.HasOne<FamilyMember>().WithMany().HasForeignKey(s => s.FamilyMemberId);
    }
}

internal sealed class SafetyMatterMapping : IEntityTypeConfiguration<SafetyMatter>
{
    public void Configure(EntityTypeBuilder<SafetyMatter> matter)
    {
        matter.HasOne<YoungPerson>().WithMany().HasForeignKey(m => m.YoungPersonId);
        matter.HasOne<FamilyMember>().WithMany().HasForeignKey(m => m.FamilyMemberId);
    }
}
