using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Sessions;

/// <summary>Appointments: arranged, changed, moved, called off, and how they went.</summary>
public sealed class Arranging(ServiceDatabase db, Recording recording, Assigning assigning, TimeProvider clock)
{
    public const int LongestAheadYears = 2;

    public Task ArrangeAsync(Viewer by, YoungPerson person, PersonWords words, NewAppointment told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        // The same form sent twice at once waits here, and finds itself arranged.
        await assigning.HoldAsync([told.Details.WorkerId, told.Details.SecondWorkerId], person.Id, cancel);
        if (await db.Appointments.AnyAsync(a => a.Id == told.FormKey, cancel))
            return false;
        MustLieAhead(told.On, told.At);
        var appointment = await AddAsync(by, person.Id, person.SiteId, words, told, null, cancel);
        db.Record(new Deed(ActKind.AppointmentArranged, by.AccountId, person.Id, appointment.Id, appointment.Purpose));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Changes who goes, how, where and what for. Another day or time is another appointment.</summary>
    public Task ChangeAsync(Viewer by, Guid siteId, Appointment appointment, PersonWords words, AppointmentDetails told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await assigning.HoldAsync([told.WorkerId, told.SecondWorkerId], appointment.YoungPersonId, cancel);
        if (appointment.Status != AppointmentStatus.Arranged)
            throw new RuleException($"An appointment that {AppointmentMoves.Name(appointment.Status)} is not changed any more.");
        await MustBeAbleToGoAsync(by, appointment.YoungPersonId, siteId, told, cancel);
        appointment.Purpose = words.Change(appointment.Purpose, told.Purpose);
        appointment.Where = words.Change(appointment.Where, told.Where);
        appointment.WithWhom = words.Change(appointment.WithWhom, told.WithWhom);
        (appointment.Place, appointment.WorkerId, appointment.SecondWorkerId, appointment.Transport) = (told.Place, told.WorkerId, told.SecondWorkerId, told.Transport);
        if (!db.ChangeTracker.HasChanges())
            return false;
        db.Record(new Deed(ActKind.AppointmentChanged, by.AccountId, appointment.YoungPersonId, appointment.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Says how it went. Where one of us was there with them, it is a contact too, told once.</summary>
    public Task SayHowItWentAsync(Viewer by, YoungPerson person, Appointment appointment, PersonWords words, HowItWent told, CancellationToken cancel) => OnceAsync(appointment, [by.AccountId, appointment.WorkerId], told.FormKey, async () =>
    {
        if (Begins(appointment) > clock.Instant())
            throw new RuleException("This appointment is still to come. Say how it went afterwards, or move it to another day.");
        if (told.Attended && told.WeWereThere)
            await assigning.OneMustSuitAsync(by.AccountId, appointment.WorkerId, person.Id, Work.GoAlong, "Went", cancel);
        appointment.MoveTo(told.Attended ? AppointmentStatus.Attended : AppointmentStatus.NotAttended);
        var result = Result(by, appointment, words, told.Words, told.FormKey, told.Attended && told.WeWereThere);
        if (result.WeWereThere)
            await recording.PlanNextAsync(person, words, AddContact(by, person, appointment, words, told), cancel);
        var kind = told.Attended ? ActKind.AppointmentAttended : ActKind.AppointmentNotAttended;
        // Where it is a contact, its words stand there.
        db.Record(new Deed(kind, by.AccountId, person.Id, appointment.Id, result.WeWereThere ? null : result.Words));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Moves it to another day or time: another appointment comes in its place.</summary>
    public Task RearrangeAsync(Viewer by, Guid siteId, Appointment appointment, PersonWords words, Guid formKey, DateOnly on, TimeOnly? at, string? why, CancellationToken cancel) => OnceAsync(appointment, [appointment.WorkerId, appointment.SecondWorkerId], formKey, async () =>
    {
        if ((on, at) == (appointment.On, appointment.At) && appointment.Status == AppointmentStatus.Arranged)
            throw new RuleException("This is the day and time it has already. Enter the new one.", "On");
        MustLieAhead(on, at);
        appointment.MoveTo(AppointmentStatus.Rearranged);
        var moved = new NewAppointment(appointment.Kind, on, at) { Details = DetailsOf(appointment, words) };
        var result = Result(by, appointment, words, why, formKey, false);
        var next = await AddAsync(by, appointment.YoungPersonId, siteId, words, moved, appointment.Id, cancel);
        db.Record(new Deed(ActKind.AppointmentRearranged, by.AccountId, appointment.YoungPersonId, next.Id, result.Words));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public Task CallOffAsync(Viewer by, Appointment appointment, PersonWords words, Guid formKey, string why, CancellationToken cancel) => OnceAsync(appointment, [], formKey, async () =>
    {
        appointment.MoveTo(AppointmentStatus.CalledOff);
        var result = Result(by, appointment, words, why, formKey, false);
        db.Record(new Deed(ActKind.AppointmentCalledOff, by.AccountId, appointment.YoungPersonId, appointment.Id, result.Words));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public static AppointmentDetails DetailsOf(Appointment appointment, PersonWords words) => new()
    {
        Purpose = words.Open(appointment.Purpose),
        Where = words.Open(appointment.Where),
        Place = appointment.Place,
        WorkerId = appointment.WorkerId,
        SecondWorkerId = appointment.SecondWorkerId,
        WithWhom = words.Open(appointment.WithWhom),
        Transport = appointment.Transport,
    };

    /// <summary>When it begins; at the day's beginning where the time is not known.</summary>
    public static DateTime Begins(Appointment appointment) => appointment.At is { } at ? appointment.On.AtLondon(at) : appointment.On.StartUtc();

    private Task<bool> OnceAsync(Appointment appointment, Guid?[] workers, Guid formKey, Func<Task> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await assigning.HoldAsync(workers, appointment.YoungPersonId, cancel);
        if (await db.AppointmentResults.AnyAsync(r => r.Id == formKey, cancel))
            return false;
        await work();
        return true;
    }, cancel);

    private void MustLieAhead(DateOnly on, TimeOnly? at)
    {
        var today = clock.Today();
        if (on < today || (on == today && at is { } time && on.AtLondon(time) < clock.Instant()))
            throw new RuleException("This has passed already. Record what happened as a contact or a session instead.", "On");
        if (on > today.AddYears(LongestAheadYears))
            throw new RuleException("An appointment lies within two years. Check the year.", "On");
    }

    private async Task<Appointment> AddAsync(Viewer by, Guid youngPersonId, Guid siteId, PersonWords words, NewAppointment told, Guid? movedFrom, CancellationToken cancel)
    {
        await MustBeAbleToGoAsync(by, youngPersonId, siteId, told.Details, cancel);
        var appointment = new Appointment
        {
            Id = told.FormKey,
            YoungPersonId = youngPersonId,
            Kind = told.Kind,
            On = told.On,
            At = told.At,
            Purpose = words.Seal(told.Details.Purpose),
            Where = words.Seal(told.Details.Where),
            Place = told.Details.Place,
            WorkerId = told.Details.WorkerId,
            SecondWorkerId = told.Details.SecondWorkerId,
            WithWhom = words.Seal(told.Details.WithWhom),
            Transport = told.Details.Transport,
            MovedFromId = movedFrom,
            ArrangedById = by.AccountId,
            ArrangedAt = clock.Instant(),
        };
        db.Appointments.Add(appointment);
        return appointment;
    }

    /// <summary>Two of us go where one is not enough: the first could go alone, the second goes beside them.</summary>
    private async Task MustBeAbleToGoAsync(Viewer by, Guid youngPersonId, Guid siteId, AppointmentDetails told, CancellationToken cancel)
    {
        if (told.SecondWorkerId is { } second && (told.WorkerId is null || told.WorkerId == second))
            throw new RuleException("The second worker goes beside another of us. Say who goes first.", "SecondWorker");
        await MustWorkWithThemAsync(by, youngPersonId, siteId, told.WorkerId, Work.GoAlong, "Worker", cancel);
        await MustWorkWithThemAsync(by, youngPersonId, siteId, told.SecondWorkerId, Work.CoWork, "SecondWorker", cancel);
    }

    /// <summary>
    /// Whoever goes with a young person may be alone with them, and can open their record on the way: a worker of theirs,
    /// or a manager of the site.
    /// </summary>
    private async Task MustWorkWithThemAsync(Viewer by, Guid youngPersonId, Guid siteId, Guid? workerId, Work work, string about, CancellationToken cancel)
    {
        if (workerId is not { } worker)
            return;
        await assigning.MustSuitAsync(by, worker, youngPersonId, work, cancel, about);
        if (worker == by.AccountId || await db.Allocations.AnyAsync(a => a.YoungPersonId == youngPersonId && a.AccountId == workerId && a.To == null, cancel))
            return;
        if (!await db.Users.AnyAsync(u => u.Id == workerId && u.SiteId == siteId && u.Role == Role.ServiceManager && u.DisabledAt == null, cancel))
            throw new RuleException("Whoever goes with them works with them. Choose one of their workers, or let a manager give them this worker first.", about);
    }

    private AppointmentResult Result(Viewer by, Appointment appointment, PersonWords words, string? said, Guid formKey, bool weWereThere)
    {
        var result = new AppointmentResult
        {
            Id = formKey,
            AppointmentId = appointment.Id,
            YoungPersonId = appointment.YoungPersonId,
            Became = appointment.Status,
            Words = words.Seal(said),
            WeWereThere = weWereThere,
            AccountId = by.AccountId,
            At = clock.Instant(),
        };
        db.AppointmentResults.Add(result);
        return result;
    }

    private NewContact AddContact(Viewer by, YoungPerson person, Appointment appointment, PersonWords words, HowItWent told)
    {
        // Of an appointment on a day without a time we know that it was that day, and not after now.
        var noon = appointment.On.AtLondon(appointment.At ?? new TimeOnly(12, 0));
        var contact = new NewContact(told.FormKey, "contact", noon < clock.Instant() ? noon : clock.Instant())
        {
            Way = "in_person",
            Place = appointment.Place,
            Outcome = "worked_together",
            WithWhom = words.Open(appointment.WithWhom),
            Note = told.Words,
        };
        recording.Add(by, person, words, contact);
        return contact;
    }
}
