using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Workforce.Conflicts;

/// <summary>A declaration as a manager reads it, or whoever made it.</summary>
public sealed record Declared(ConflictOfInterest Conflict, string Name, string Words, string? Reference);

/// <summary>Declares, ties to a record, and ends reasons why somebody should not work with a young person.</summary>
public sealed class Declaring(ServiceDatabase db, StaffVault vault, TimeProvider clock)
{
    /// <summary>
    /// Declares a reason. A reference that is given ties it at once where there is such a record at their site; whether
    /// there is one is not told, because nobody learns here who is known to us.
    /// </summary>
    /// <param name="formKey">Sent twice, it is declared once.</param>
    public Task DeclareAsync(Viewer by, ConflictKind kind, string words, string? reference, Guid formKey, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(by.AccountId, cancel);
        if (await db.ConflictsOfInterest.AnyAsync(c => c.Id == formKey, cancel))
            return false;
        if (!Staff.Works(by.Role))
            throw new RuleException("Only somebody who works with young people declares a reason not to.");
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleException("Say whom or where it is about, so that your manager can find the record.", "Words");
        db.ConflictsOfInterest.Add(new()
        {
            Id = formKey,
            AccountId = by.AccountId,
            Kind = kind,
            Words = (await vault.WordsAsync(by.AccountId, cancel)).SealText(words),
            YoungPersonId = await FindAsync(reference, by.SiteId, cancel),
            DeclaredAt = clock.Instant(),
        });
        db.Record(new Deed(ActKind.ConflictDeclared, by.AccountId, Act.House, formKey));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>A manager ties a declaration to a record within their reach; without a reference, it is about nobody we know.</summary>
    public async Task TieAsync(Viewer by, Guid conflictId, string? reference, CancellationToken cancel)
    {
        var conflict = await ManagedAsync(by, conflictId, cancel);
        Guid? person = null;
        if (!string.IsNullOrWhiteSpace(reference))
        {
            person = References.TryRead(reference, out var tidy)
                ? await db.YoungPeople.VisibleTo(by, db).Where(p => p.Reference == tidy).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel)
                : null;
            if (person is null)
                throw new RuleException("There is no such record.", "Reference");
        }
        (conflict.YoungPersonId, conflict.TiedBy, conflict.LookedAtAt) = (person ?? conflict.YoungPersonId, by.AccountId, clock.Instant());
        db.Record(new Deed(ActKind.ConflictTied, by.AccountId, Act.House, conflict.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A manager decides that it no longer stands, for a reason.</summary>
    public Task EndAsync(Viewer by, Guid conflictId, string why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var conflict = await ManagedAsync(by, conflictId, cancel);
        if (conflict.EndedAt is not null)
            return false;
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why the reason no longer stands.", "Why");
        await vault.LockAsync(conflict.AccountId, cancel);
        (conflict.EndedBy, conflict.EndedAt) = (by.AccountId, clock.Instant());
        conflict.EndedBecause = (await vault.WordsAsync(conflict.AccountId, cancel)).Seal(why);
        db.Record(new Deed(ActKind.ConflictEnded, by.AccountId, Act.House, conflict.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>One's own declarations that stand.</summary>
    public Task<IReadOnlyList<Declared>> OwnAsync(Viewer viewer, CancellationToken cancel) =>
        ReadAsync(db.ConflictsOfInterest.Where(c => c.AccountId == viewer.AccountId && c.EndedAt == null), viewer, cancel);

    /// <summary>Those of the staff a service manager answers for; nobody else reads what they are.</summary>
    public Task<IReadOnlyList<Declared>> OfStaffAsync(Viewer manager, CancellationToken cancel) =>
        ReadAsync(Managed(manager).Where(c => c.EndedAt == null), manager, cancel);

    private async Task<IReadOnlyList<Declared>> ReadAsync(IQueryable<ConflictOfInterest> of, Viewer viewer, CancellationToken cancel)
    {
        var visible = db.YoungPeople.VisibleTo(viewer, db);
        var rows = await of.AsNoTracking().OrderBy(c => c.LookedAtAt != null).ThenBy(c => c.DeclaredAt).Take(200)
            .Select(c => new
            {
                Conflict = c,
                Name = db.Users.Where(u => u.Id == c.AccountId).Select(u => u.Name).First(),
                Reference = visible.Where(p => p.Id == c.YoungPersonId).Select(p => p.Reference).FirstOrDefault(),
            }).ToListAsync(cancel);
        var words = await vault.OpenAsync(rows.Select(r => r.Conflict.AccountId), cancel);
        return [.. rows.Select(r => new Declared(r.Conflict, r.Name, words[r.Conflict.AccountId].Open(r.Conflict.Words), r.Reference))];
    }

    // The service manager's own are read by the national lead.
    private IQueryable<ConflictOfInterest> Managed(Viewer manager) => db.ConflictsOfInterest.Where(c => c.AccountId != manager.AccountId && db.Users.Any(u => u.Id == c.AccountId
        && ((manager.Role == Role.ServiceManager && u.SiteId == manager.SiteId) || (manager.Role == Role.NationalLead && u.Role == Role.ServiceManager))));

    private async Task<ConflictOfInterest> ManagedAsync(Viewer by, Guid conflictId, CancellationToken cancel) =>
        await Managed(by).SingleOrDefaultAsync(c => c.Id == conflictId, cancel) ?? throw new RuleException("A declared reason is looked at by the service manager of that worker.");

    private async Task<Guid?> FindAsync(string? reference, Guid? siteId, CancellationToken cancel) =>
        reference is not null && References.TryRead(reference, out var tidy)
            ? await db.YoungPeople.Where(p => p.Reference == tidy && p.SiteId == siteId).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel)
            : null;
}
