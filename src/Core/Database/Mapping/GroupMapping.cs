using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> programme) =>
        programme.HasOne<Site>().WithMany().HasForeignKey(p => p.SiteId);
}

internal sealed class VenueMapping : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.HasIndex(v => new { v.SiteId, v.Name }).IsUnique();
        venue.HasOne<Site>().WithMany().HasForeignKey(v => v.SiteId);
    }
}

internal sealed class GroupSessionMapping : IEntityTypeConfiguration<GroupSession>
{
    public void Configure(EntityTypeBuilder<GroupSession> session)
    {
        session.HasIndex(s => new { s.SiteId, s.At });
        session.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId);
        session.HasOne<Programme>().WithMany().HasForeignKey(s => s.ProgrammeId);
        session.HasOne<Venue>().WithMany().HasForeignKey(s => s.VenueId);
    }
}

internal sealed class GroupInviteMapping : IEntityTypeConfiguration<GroupInvite>
{
    public void Configure(EntityTypeBuilder<GroupInvite> invite)
    {
        invite.HasIndex(i => new { i.SessionId, i.YoungPersonId }).IsUnique();
        invite.HasIndex(i => new { i.YoungPersonId, i.Status });
        invite.HasOne<GroupSession>().WithMany().HasForeignKey(i => i.SessionId);
        invite.HasOne<YoungPerson>().WithMany().HasForeignKey(i => i.YoungPersonId);
    }
}

internal sealed class GroupConsentMapping : IEntityTypeConfiguration<GroupConsent>
{
    public void Configure(EntityTypeBuilder<GroupConsent> consent)
    {
        consent.HasIndex(c => new { c.YoungPersonId, c.SessionId });
        consent.HasOne<GroupSession>().WithMany().HasForeignKey(c => c.SessionId);
        consent.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class KnownLinkMapping : IEntityTypeConfiguration<KnownLink>
{
    public void Configure(EntityTypeBuilder<KnownLink> link)
    {
        link.HasIndex(l => new { l.OneId, l.OtherId });
        link.HasIndex(l => l.OtherId);
        link.HasOne<YoungPerson>().WithMany().HasForeignKey(l => l.OneId);
        link.HasOne<YoungPerson>().WithMany().HasForeignKey(l => l.OtherId);
    }
}

internal sealed class LinkReportMapping : IEntityTypeConfiguration<LinkReport>
{
    public void Configure(EntityTypeBuilder<LinkReport> report)
    {
        report.HasIndex(r => r.YoungPersonId);
        report.HasIndex(r => r.Status);
        report.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
        report.HasOne<KnownLink>().WithMany().HasForeignKey(r => r.LinkId);
    }
}

internal sealed class UnsafePlaceMapping : IEntityTypeConfiguration<UnsafePlace>
{
    public void Configure(EntityTypeBuilder<UnsafePlace> place)
    {
        place.HasIndex(p => new { p.YoungPersonId, p.VenueId });
        place.HasOne<YoungPerson>().WithMany().HasForeignKey(p => p.YoungPersonId);
        place.HasOne<Venue>().WithMany().HasForeignKey(p => p.VenueId);
    }
}

internal sealed class PairDecisionMapping : IEntityTypeConfiguration<PairDecision>
{
    public void Configure(EntityTypeBuilder<PairDecision> decision)
    {
        decision.HasIndex(d => d.SessionId);
        decision.HasIndex(d => d.ProgrammeId);
        decision.HasOne<GroupSession>().WithMany().HasForeignKey(d => d.SessionId);
        decision.HasOne<YoungPerson>().WithMany().HasForeignKey(d => d.OneId);
        decision.HasOne<YoungPerson>().WithMany().HasForeignKey(d => d.OtherId);
    }
}
