using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Support;

/// <summary>A note as one who may reads it.</summary>
public sealed record OpenNote(StaffNote Note, string Whose, string Writer, string Words, string? Agreed, int? Feeling);

/// <summary>Supervision, wellbeing check-ins and reflective notes.</summary>
public sealed class Supporting(ServiceDatabase db, StaffVault vault, TimeProvider clock)
{
    /// <summary>A manager says who supervises somebody, and how often.</summary>
    public Task ArrangeAsync(Viewer by, Guid accountId, Guid supervisorId, int everyDays, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        if (!await db.Users.ManagedBy(by).AnyAsync(u => u.Id == accountId, cancel))
            throw new RuleException("Supervision is arranged by the service manager of the site, or by the national lead.");
        if (supervisorId == accountId)
            throw new RuleException("Nobody supervises themselves.", "Supervisor");
        if (!await db.Users.AnyAsync(u => u.Id == supervisorId && u.DisabledAt == null && (u.Role == Role.ServiceManager || u.Role == Role.NationalLead || u.Role == Role.Practitioner), cancel))
            throw new RuleException("A supervisor is a practitioner, a service manager or the national lead.", "Supervisor");
        if (everyDays is < 7 or > 92)
            throw new RuleException("Supervision is every 7 to 92 days.", "EveryDays");
        var now = await db.Supervisions.SingleOrDefaultAsync(s => s.AccountId == accountId, cancel);
        if (now is null)
            db.Supervisions.Add(new() { AccountId = accountId, SupervisorId = supervisorId, EveryDays = everyDays, From = clock.Today() });
        else
            (now.SupervisorId, now.EveryDays) = (supervisorId, everyDays);
        if (db.ChangeTracker.HasChanges())
            db.Record(new Deed(ActKind.SupervisionArranged, by.AccountId, Act.House, accountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>The supervisor writes down what was talked about and agreed; both read it.</summary>
    public Task SuperviseAsync(Viewer by, Guid accountId, DateOnly on, string words, string? agreed, Guid formKey, CancellationToken cancel)
    {
        if (on > clock.Today())
            throw new RuleException("The supervision must be today or before.", "On");
        return WriteAsync(by, accountId, formKey, ActKind.SupervisionRecorded, async own =>
        {
            if (!await db.Supervisions.AnyAsync(s => s.AccountId == accountId && s.SupervisorId == by.AccountId, cancel))
                throw new RuleException("Supervision is written down by who supervises them.");
            return new() { Id = formKey, AccountId = accountId, WriterId = by.AccountId, Kind = StaffNoteKind.Supervision, On = on, Words = own.SealText(Said(words)), Agreed = own.Seal(agreed), At = clock.Instant() };
        }, cancel);
    }

    /// <summary>Somebody says how they are, for themselves or for their supervisor too.</summary>
    /// <param name="feeling">1 (very hard) to 5 (good).</param>
    public Task CheckInAsync(Viewer by, int feeling, string? words, bool share, Guid formKey, CancellationToken cancel)
    {
        if (feeling is < 1 or > 5)
            throw new RuleException("Choose how you are, from 1 to 5.", "Feeling");
        return WriteAsync(by, by.AccountId, formKey, ActKind.WellbeingCheckedIn, async own =>
        {
            Guid? supervisor = share ? await db.Supervisions.Where(s => s.AccountId == by.AccountId).Select(s => (Guid?)s.SupervisorId).SingleOrDefaultAsync(cancel) : null;
            if (share && supervisor is null)
                throw new RuleException("Nobody supervises you yet, so there is nobody to show it to. Keep it to yourself, or ask your manager who supervises you.", "Share");
            return new()
            {
                Id = formKey,
                AccountId = by.AccountId,
                WriterId = by.AccountId,
                Kind = StaffNoteKind.WellbeingCheck,
                On = clock.Today(),
                Words = own.SealText(words ?? ""),
                Feeling = own.SealText(feeling.ToString(CultureInfo.InvariantCulture)),
                SharedWith = supervisor,
                At = clock.Instant(),
            };
        }, cancel);
    }

    /// <summary>A note that nobody but the writer ever reads.</summary>
    public Task ReflectAsync(Viewer by, string words, Guid formKey, CancellationToken cancel) =>
        WriteAsync(by, by.AccountId, formKey, ActKind.ReflectionWritten, own => Task.FromResult(new StaffNote
        {
            Id = formKey,
            AccountId = by.AccountId,
            WriterId = by.AccountId,
            Kind = StaffNoteKind.Reflection,
            On = clock.Today(),
            Words = own.SealText(Said(words)),
            At = clock.Instant(),
        }), cancel);

    /// <summary>The notes that somebody may read, the latest first; of one member of staff, where one is named.</summary>
    public async Task<IReadOnlyList<OpenNote>> ReadAsync(Viewer viewer, Guid? whose, CancellationToken cancel) =>
        await OpenAsync(db.StaffNotes.VisibleTo(viewer.AccountId).Where(n => whose == null || n.AccountId == whose).OrderByDescending(n => n.On).ThenByDescending(n => n.Id).Take(100), cancel);

    /// <summary>One note; none when it is not theirs to read.</summary>
    public async Task<OpenNote?> FindAsync(Viewer viewer, Guid id, CancellationToken cancel) =>
        (await OpenAsync(db.StaffNotes.VisibleTo(viewer.AccountId).Where(n => n.Id == id), cancel)).SingleOrDefault();

    private async Task<IReadOnlyList<OpenNote>> OpenAsync(IQueryable<StaffNote> notes, CancellationToken cancel)
    {
        var rows = await notes.AsNoTracking().Select(n => new
        {
            Note = n,
            Whose = db.Users.Where(u => u.Id == n.AccountId).Select(u => u.Name).First(),
            Writer = db.Users.Where(u => u.Id == n.WriterId).Select(u => u.Name).First(),
        }).ToListAsync(cancel);
        var words = await vault.OpenAsync(rows.Select(r => r.Note.AccountId), cancel);
        return [.. rows.Select(r =>
        {
            var own = words[r.Note.AccountId];
            return new OpenNote(r.Note, r.Whose, r.Writer, own.Open(r.Note.Words), own.Open(r.Note.Agreed), own.Open(r.Note.Feeling) is { } f ? int.Parse(f, CultureInfo.InvariantCulture) : null);
        })];
    }

    private Task WriteAsync(Viewer by, Guid accountId, Guid formKey, ActKind kind, Func<PersonWords, Task<StaffNote>> write, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        if (await db.StaffNotes.AnyAsync(n => n.Id == formKey, cancel))
            return false;
        db.StaffNotes.Add(await write(await vault.WordsAsync(accountId, cancel)));
        db.Record(new Deed(kind, by.AccountId, Act.House, accountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private static string Said(string? words) =>
        string.IsNullOrWhiteSpace(words) ? throw new RuleException("Write something down first.", "Words") : words;
}
