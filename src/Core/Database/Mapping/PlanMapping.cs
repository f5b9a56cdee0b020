using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class GoalStepMapping : IEntityTypeConfiguration<GoalStep>
{
    public void Configure(EntityTypeBuilder<GoalStep> step)
    {
        step.HasIndex(s => new { s.YoungPersonId, s.Status, s.ByDay });
        step.HasOne<Goal>().WithMany().HasForeignKey(s => s.GoalId);
    }
}

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.HasIndex(p => new { p.YoungPersonId, p.Status, p.ByDay });
        promise.HasOne<YoungPerson>().WithMany().HasForeignKey(p => p.YoungPersonId);
    }
}

internal sealed class SafetyPlanMapping : IEntityTypeConfiguration<SafetyPlan>
{
    public void Configure(EntityTypeBuilder<SafetyPlan> plan)
    {
        plan.HasIndex(p => new { p.YoungPersonId, p.Number }).IsUnique();
        plan.HasOne<YoungPerson>().WithMany().HasForeignKey(p => p.YoungPersonId);
    }
}

internal sealed class BrokeredServiceMapping : IEntityTypeConfiguration<BrokeredService>
{
    public void Configure(EntityTypeBuilder<BrokeredService> service) =>
        service.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
}

internal sealed class BrokeredMoveMapping : IEntityTypeConfiguration<BrokeredMove>
{
    public void Configure(EntityTypeBuilder<BrokeredMove> move)
    {
        move.HasIndex(m => m.YoungPersonId);
        move.HasOne<BrokeredService>().WithMany().HasForeignKey(m => m.ServiceId);
    }
}

internal sealed class PlanReviewMapping : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.HasIndex(r => r.YoungPersonId);
        review.HasOne<InterventionPlan>().WithMany().HasForeignKey(r => r.PlanId);
    }
}
