using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Sessions;

/// <summary>A session with the contact it is. Words are still sealed.</summary>
public sealed record HeldSession(Session Session, Contact Contact, IReadOnlyList<string> Topics);

/// <summary>A block and how many of its sessions were held.</summary>
public sealed record BlockProgress(SessionBlock Block, int Held)
{
    public bool IsDone => Held >= Block.Planned;
}

/// <summary>An appointment with what became of it last.</summary>
public sealed record KnownAppointment(Appointment Appointment, AppointmentResult? Result);

/// <summary>The one-to-one work with a young person on one page. Words are still sealed.</summary>
public sealed record OneToOne(IReadOnlyList<KnownAppointment> Coming, IReadOnlyList<KnownAppointment> Past, BlockProgress? Current, IReadOnlyList<BlockProgress> Ended)
{
    public IReadOnlyList<HeldSession> Sessions { get; init; } = [];

    public IReadOnlyList<AppropriateAdultVisit> AppropriateAdult { get; init; } = [];

    public ILookup<Guid, string> Steps { get; init; } = Array.Empty<AppropriateAdultStep>().ToLookup(s => s.VisitId, s => s.Step);

    /// <summary>Names of the accounts behind all of it.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>Reads the one-to-one work in a fixed number of queries.</summary>
public sealed class WorkTogether(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>How many of the latest are shown of each.</summary>
    public const int Most = 20;

    public async Task<OneToOne> ReadAsync(YoungPerson person, CancellationToken cancel)
    {
        var today = clock.Today();
        var appointments = await AppointmentsAsync(person.Id, cancel);
        var blocks = await BlocksAsync(person.Id, cancel);
        var sessions = await SessionsAsync(person.Id, cancel);
        var visits = await db.AppropriateAdultVisits.AsNoTracking().Where(v => v.YoungPersonId == person.Id).OrderByDescending(v => v.ArrivedAt).Take(Most).ToListAsync(cancel);
        var steps = visits.Count == 0 ? [] : await db.AppropriateAdultSteps.AsNoTracking().Where(s => s.YoungPersonId == person.Id).ToListAsync(cancel);
        var open = appointments.Where(a => a.Appointment.Status == AppointmentStatus.Arranged && a.Appointment.On >= today).ToList();
        return new([.. open.OrderBy(a => a.Appointment.On).ThenBy(a => a.Appointment.At ?? TimeOnly.MaxValue)],
            [.. appointments.Except(open).Take(Most)], blocks.FirstOrDefault(b => b.Block.EndedOn is null), [.. blocks.Where(b => b.Block.EndedOn is not null)])
        {
            Sessions = sessions,
            AppropriateAdult = visits,
            Steps = steps.ToLookup(s => s.VisitId, s => s.Step),
            Names = await NamesAsync([.. appointments.SelectMany(a => new[] { a.Appointment.WorkerId, a.Appointment.SecondWorkerId }), .. sessions.SelectMany(s => new[] { s.Session.SecondWorkerId, s.Contact.AccountId }), .. visits.Select(v => (Guid?)v.AccountId)], cancel),
        };
    }

    private async Task<List<KnownAppointment>> AppointmentsAsync(Guid id, CancellationToken cancel)
    {
        var rows = await db.Appointments.AsNoTracking().Where(a => a.YoungPersonId == id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Take(3 * Most).ToListAsync(cancel);
        var ids = rows.ConvertAll(a => a.Id);
        var results = (await db.AppointmentResults.AsNoTracking().Where(r => ids.Contains(r.AppointmentId)).OrderBy(r => r.Id).ToListAsync(cancel)).ToLookup(r => r.AppointmentId);
        return rows.ConvertAll(a => new KnownAppointment(a, results[a.Id].OrderBy(r => r.At).LastOrDefault()));
    }

    private async Task<List<BlockProgress>> BlocksAsync(Guid id, CancellationToken cancel)
    {
        var rows = await db.SessionBlocks.AsNoTracking().Where(b => b.YoungPersonId == id).OrderByDescending(b => b.Id)
            .Select(b => new { Block = b, Held = db.Sessions.Count(s => s.BlockId == b.Id) }).Take(Most).ToListAsync(cancel);
        return rows.ConvertAll(r => new BlockProgress(r.Block, r.Held));
    }

    private async Task<IReadOnlyList<HeldSession>> SessionsAsync(Guid id, CancellationToken cancel)
    {
        var rows = await db.Sessions.AsNoTracking().Where(s => s.YoungPersonId == id).Join(db.Contacts, s => s.ContactId, c => c.Id, (s, c) => new { Session = s, Contact = c })
            .OrderByDescending(r => r.Contact.HappenedAt).Take(Most).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Session.Id);
        var topics = (await db.SessionTopics.Where(t => ids.Contains(t.SessionId)).ToListAsync(cancel)).ToLookup(t => t.SessionId, t => t.Topic);
        return rows.ConvertAll(r => new HeldSession(r.Session, r.Contact, [.. topics[r.Session.Id]]));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> accounts, CancellationToken cancel)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }
}
