using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class SessionBlockMapping : IEntityTypeConfiguration<SessionBlock>
{
    public void Configure(EntityTypeBuilder<SessionBlock> block)
    {
        block.HasIndex(b => new { b.YoungPersonId, b.EndedOn });
        block.HasOne<YoungPerson>().WithMany().HasForeignKey(b => b.YoungPersonId);
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.HasIndex(a => new { a.YoungPersonId, a.On });
        appointment.HasIndex(a => new { a.Status, a.On });
        appointment.HasOne<YoungPerson>().WithMany().HasForeignKey(a => a.YoungPersonId);
    }
}

internal sealed class AppointmentResultMapping : IEntityTypeConfiguration<AppointmentResult>
{
    public void Configure(EntityTypeBuilder<AppointmentResult> result)
    {
        result.HasIndex(r => r.AppointmentId);
        result.HasOne<Appointment>().WithMany().HasForeignKey(r => r.AppointmentId);
    }
}

internal sealed class AppropriateAdultVisitMapping : IEntityTypeConfiguration<AppropriateAdultVisit>
{
    public void Configure(EntityTypeBuilder<AppropriateAdultVisit> visit)
    {
        visit.HasIndex(v => new { v.YoungPersonId, v.ArrivedAt });
        visit.HasOne<YoungPerson>().WithMany().HasForeignKey(v => v.YoungPersonId);
    }
}

internal sealed class AppropriateAdultStepMapping : IEntityTypeConfiguration<AppropriateAdultStep>
{
    public void Configure(EntityTypeBuilder<AppropriateAdultStep> step)
    {
        step.HasKey(s => new { s.VisitId, s.Step });
        step.HasIndex(s => s.YoungPersonId);
        step.HasOne<AppropriateAdultVisit>().WithMany().HasForeignKey(s => s.VisitId);
    }
}

internal sealed class DayReminderMapping : IEntityTypeConfiguration<DayReminder>
{
    public void Configure(EntityTypeBuilder<DayReminder> reminder)
    {
        reminder.HasKey(r => r.AccountId);
        reminder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.HasIndex(f => f.SecretHash).IsUnique();
        feed.HasIndex(f => f.AccountId);
        feed.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
    }
}
