using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Away;

/// <summary>Notes who is away, and when they are back.</summary>
public sealed class TimeAway(ServiceDatabase db, StaffVault vault, TimeProvider clock)
{
    /// <summary>Nobody plans further ahead, and a wrong year is seen.</summary>
    public const int FurthestDays = 730;

    /// <param name="by">They themselves, or who answers for them.</param>
    /// <param name="formKey">Sent twice, it is noted once.</param>
    public Task NoteAsync(Viewer by, Guid accountId, AbsenceKind kind, DateOnly from, DateOnly? to, Guid formKey, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        if (await db.Absences.AnyAsync(a => a.Id == formKey, cancel))
            return false;
        await MustBeTheirsAsync(by, accountId, cancel);
        if (to < from)
            throw new RuleException("The last day away must not be before the first.", "To");
        if (from < clock.Today().AddDays(-FurthestDays) || (to ?? from) > clock.Today().AddDays(FurthestDays))
            throw new RuleException("Time away is within two years of today.", "From");
        if (to is null && kind == AbsenceKind.Leave)
            throw new RuleException("Leave has a last day.", "To");
        if (await db.Absences.Where(a => a.AccountId == accountId).Touching(from, to ?? DateOnly.MaxValue).AnyAsync(cancel))
            throw new RuleException("They are noted as away on some of these days already.", "From");
        db.Absences.Add(new() { Id = formKey, AccountId = accountId, Kind = kind, From = from, To = to, NotedBy = by.AccountId });
        db.Record(new Deed(ActKind.AbsenceNoted, by.AccountId, Act.House, accountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>They are back: the last day away was this one. Before its first day it never came to be.</summary>
    public Task EndAsync(Viewer by, Guid absenceId, DateOnly lastDay, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var absence = await db.Absences.SingleOrDefaultAsync(a => a.Id == absenceId && a.CancelledAt == null, cancel) ?? throw new RuleException("There is no such time away.");
        await vault.LockAsync(absence.AccountId, cancel);
        await MustBeTheirsAsync(by, absence.AccountId, cancel);
        if (lastDay > clock.Today().AddDays(FurthestDays))
            throw new RuleException("Time away is within two years of today.", "LastDay");
        if (lastDay < absence.From)
            absence.CancelledAt = clock.Instant();
        else if (await db.Absences.Where(a => a.AccountId == absence.AccountId && a.Id != absence.Id).Touching(absence.From, lastDay).AnyAsync(cancel))
            throw new RuleException("They are noted as away on some of these days already.", "LastDay");
        else
            absence.To = lastDay;
        if (db.ChangeTracker.HasChanges())
            db.Record(new Deed(ActKind.AbsenceEnded, by.AccountId, Act.House, absence.AccountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private async Task MustBeTheirsAsync(Viewer by, Guid accountId, CancellationToken cancel)
    {
        if (by.AccountId != accountId && !await db.Users.ManagedBy(by).AnyAsync(u => u.Id == accountId, cancel))
            throw new RuleException("Time away is noted by themselves or by their manager.");
        if (by.AccountId == accountId && !Staff.Works(by.Role))
            throw new RuleException("Time away is noted for those who work with young people.");
    }
}
