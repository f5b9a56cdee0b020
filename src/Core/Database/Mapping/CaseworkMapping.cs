using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Engagement;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Plans;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> allocation)
    {
        allocation.HasIndex(a => new { a.AccountId, a.To });
        allocation.HasIndex(a => new { a.YoungPersonId, a.AccountId });
        allocation.HasOne<YoungPerson>().WithMany().HasForeignKey(a => a.YoungPersonId);
        allocation.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        // The day before whether they were reached: SQLite takes no truth for an equality, and would read all that comes after.
        contact.HasIndex(c => new { c.YoungPersonId, c.HappenedAt, c.Reached });
        contact.HasIndex(c => new { c.AccountId, c.HappenedAt });
        contact.HasIndex(c => c.FormKey).IsUnique();
        contact.HasIndex(c => c.PackageId).IsUnique();
        contact.HasOne<YoungPerson>().WithMany().HasForeignKey(c => c.YoungPersonId);
    }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.HasIndex(n => new { n.YoungPersonId, n.At });
        note.HasOne<YoungPerson>().WithMany().HasForeignKey(n => n.YoungPersonId);
    }
}

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> hold)
    {
        hold.HasIndex(h => new { h.YoungPersonId, h.From });
        hold.HasOne<YoungPerson>().WithMany().HasForeignKey(h => h.YoungPersonId);
    }
}

internal sealed class ReturnMapping : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> back) =>
        back.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
}

internal sealed class EndingMapping : IEntityTypeConfiguration<Ending>
{
    public void Configure(EntityTypeBuilder<Ending> ending) =>
        ending.HasOne<YoungPerson>().WithMany().HasForeignKey(e => e.YoungPersonId);
}

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer) =>
        transfer.HasOne<YoungPerson>().WithMany().HasForeignKey(t => t.YoungPersonId);
}

internal sealed class PlanMapping : IEntityTypeConfiguration<InterventionPlan>
{
    public void Configure(EntityTypeBuilder<InterventionPlan> plan)
    {
        plan.HasIndex(p => new { p.YoungPersonId, p.AgreedOn });
        plan.HasIndex(p => p.PackageId).IsUnique();
        plan.HasOne<YoungPerson>().WithMany().HasForeignKey(p => p.YoungPersonId);
    }
}

internal sealed class PlanTopicMapping : IEntityTypeConfiguration<PlanTopic>
{
    public void Configure(EntityTypeBuilder<PlanTopic> topic)
    {
        topic.HasKey(t => new { t.PlanId, t.Topic });
        topic.HasOne<InterventionPlan>().WithMany().HasForeignKey(t => t.PlanId);
    }
}

internal sealed class GoalMapping : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal) =>
        goal.HasOne<InterventionPlan>().WithMany().HasForeignKey(g => g.PlanId);
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.HasIndex(s => s.ContactId).IsUnique();
        session.HasOne<Contact>().WithMany().HasForeignKey(s => s.ContactId);
        session.HasOne<YoungPerson>().WithMany().HasForeignKey(s => s.YoungPersonId);
    }
}

internal sealed class SessionTopicMapping : IEntityTypeConfiguration<SessionTopic>
{
    public void Configure(EntityTypeBuilder<SessionTopic> topic)
    {
        topic.HasKey(t => new { t.SessionId, t.Topic });
        topic.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId);
    }
}

internal sealed class OutcomeMapping : IEntityTypeConfiguration<OutcomeMeasure>
{
    public void Configure(EntityTypeBuilder<OutcomeMeasure> outcome)
    {
        outcome.HasIndex(o => new { o.YoungPersonId, o.Measure, o.RecordedOn });
        outcome.HasOne<YoungPerson>().WithMany().HasForeignKey(o => o.YoungPersonId);
    }
}
