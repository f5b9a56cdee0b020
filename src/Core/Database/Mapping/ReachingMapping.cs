using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Engagement;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class WayPlanMapping : IEntityTypeConfiguration<WayPlan>
{
    public void Configure(EntityTypeBuilder<WayPlan> plan)
    {
        plan.HasIndex(p => new { p.YoungPersonId, p.Way }).IsUnique();
        plan.HasOne<YoungPerson>().WithMany().HasForeignKey(p => p.YoungPersonId);
    }
}

internal sealed class JointDecisionMapping : IEntityTypeConfiguration<JointDecision>
{
    public void Configure(EntityTypeBuilder<JointDecision> decision)
    {
        decision.HasIndex(d => new { d.YoungPersonId, d.At });
        decision.HasIndex(d => new { d.Choice, d.NextLookOn });
        decision.HasOne<YoungPerson>().WithMany().HasForeignKey(d => d.YoungPersonId);
    }
}

internal sealed class JointDecisionAgencyMapping : IEntityTypeConfiguration<JointDecisionAgency>
{
    public void Configure(EntityTypeBuilder<JointDecisionAgency> agency)
    {
        agency.HasKey(a => new { a.DecisionId, a.Agency });
        agency.HasOne<JointDecision>().WithMany().HasForeignKey(a => a.DecisionId);
    }
}
