using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>What is arranged with a made-up young person and what came of it, and the block of sessions that is on.</summary>
/// <param name="place">Their place among the fifty of their site, so that every worker's day has something of all.</param>
internal sealed class DemoSessions(DemoCase made, int place)
{
    private static readonly string[] Kinds = ["doctor", "school", "job", "housing", "mental_health", "court", "social_worker", "job_centre"];

    private static readonly Dictionary<string, string> PlaceOf = new()
    {
        ["doctor"] = "health", ["mental_health"] = "health", ["school"] = "school", ["court"] = "court", ["social_worker"] = "partner_office", ["job"] = "community_centre",
    };

    private static readonly int[] Minutes = [0, 15, 30, 45];

    private DateOnly Today => made.Today;

    /// <summary>Appointments gone by with what came of them, and some today and to come.</summary>
    public void Arrange(Account worker, DateOnly from)
    {
        if (Today.DayNumber - from.DayNumber > 60)
        {
            SayHowItWent(worker, Add(worker, Today.AddDays(-made.Between(20, 45)), Today.AddDays(-made.Between(46, 55)), AppointmentStatus.Attended));
            if (place % 3 == 0)
                SayHowItWent(worker, Add(worker, Today.AddDays(-made.Between(8, 18)), Today.AddDays(-made.Between(19, 19)), AppointmentStatus.NotAttended));
        }
        if (place % 4 == 0)
            Add(worker, Today, Today.AddDays(-made.Between(2, 9)), AppointmentStatus.Arranged);
        else if (place % 4 == 1)
            Add(worker, Today.AddDays(made.Between(1, 12)), Today.AddDays(-made.Between(2, 9)), AppointmentStatus.Arranged);
        if (place % 12 == 6)
            Add(worker, Today.AddDays(-made.Between(1, 2)), Today.AddDays(-made.Between(5, 9)), AppointmentStatus.Arranged);
    }

    /// <summary>A block that has ended, and one that is on.</summary>
    public void Blocks(Account worker, DateOnly from)
    {
        var days = Today.DayNumber - from.DayNumber;
        if (days > 100)
            Block(worker, from.AddDays(30), ended: from.AddDays(75));
        if (days > 40 && place % 2 == 0)
            Block(worker, Today.AddDays(-made.Between(12, 30)), ended: null);
    }

    private void Block(Account worker, DateOnly began, DateOnly? ended)
    {
        var block = new SessionBlock { YoungPersonId = made.Id, About = made.Says("block"), Planned = made.Between(4, 8), BeganOn = began, BegunById = worker.Id, EndedOn = ended, Learnt = ended is null ? null : made.Says("block_learnt") };
        made.Did(ActKind.SessionBlockBegun, made.At(began), worker.Id, block.Id, block.About, block);
        foreach (var (session, _) in Held().Where(h => h.Contact.HappenedAt.ToLondonDay() is var day && day >= began && (ended is null || day <= ended)).Take(block.Planned))
            session.BlockId = block.Id;
        if (ended is { } day)
            made.Did(ActKind.SessionBlockEnded, made.At(day), worker.Id, block.Id, block.Learnt);
    }

    private IEnumerable<(Session Session, Contact Contact)> Held() => made.Happened.Where(h => h.Deed.Kind == ActKind.SessionRecorded)
        .Select(h => (h.Rows.OfType<Session>().Single(), h.Rows.OfType<Contact>().Single()));

    private Appointment Add(Account worker, DateOnly on, DateOnly arranged, AppointmentStatus status)
    {
        var kind = made.OneOf(Kinds);
        var alone = made.Percent(20);
        var appointment = new Appointment
        {
            YoungPersonId = made.Id,
            Kind = kind,
            On = on,
            At = made.Percent(90) ? new TimeOnly(made.Between(9, 16), made.OneOf(Minutes)) : null,
            Purpose = made.Says("appointment"),
            Where = made.Says("appointment_where"),
            Place = PlaceOf.GetValueOrDefault(kind),
            WorkerId = alone ? null : worker.Id,
            Transport = alone ? "own_way" : made.Percent(60) ? "we_drive" : "together_by_bus",
            Status = status,
            ArrangedById = worker.Id,
            ArrangedAt = made.At(arranged),
        };
        made.Did(ActKind.AppointmentArranged, appointment.ArrangedAt, worker.Id, appointment.Id, appointment.Purpose, appointment);
        return appointment;
    }

    private void SayHowItWent(Account worker, Appointment appointment)
    {
        var attended = appointment.Status == AppointmentStatus.Attended;
        var at = appointment.On.AtLondon(appointment.At ?? new TimeOnly(12, 0)).AddHours(2);
        var said = made.Says(attended ? "appointment_came" : "appointment_missed");
        var result = new AppointmentResult
        {
            AppointmentId = appointment.Id,
            YoungPersonId = made.Id,
            Became = appointment.Status,
            Words = said,
            WeWereThere = attended && appointment.WorkerId is not null,
            AccountId = worker.Id,
            At = at,
        };
        var kind = attended ? ActKind.AppointmentAttended : ActKind.AppointmentNotAttended;
        made.Did(kind, at, worker.Id, appointment.Id, result.WeWereThere ? null : said, result.WeWereThere ? [result, Contact(worker, appointment, said)] : [result]);
    }

    private Contact Contact(Account worker, Appointment appointment, Sealed said) => new()
    {
        YoungPersonId = made.Id,
        HappenedAt = appointment.On.AtLondon(appointment.At ?? new TimeOnly(12, 0)),
        Kind = "contact",
        Reached = true,
        Way = "in_person",
        Place = appointment.Place,
        Outcome = "worked_together",
        Note = said,
        AccountId = worker.Id,
        RecordedAt = appointment.On.AtLondon(appointment.At ?? new TimeOnly(12, 0)).AddHours(2),
    };
}
