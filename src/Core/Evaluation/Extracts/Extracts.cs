using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>An extract as it comes in: the agreement it comes under, and its two files.</summary>
public sealed record NewExtract(string Force, string Purpose, DateOnly AgreedFrom, DateOnly AgreedTo, DateOnly KeepUntil, DateOnly ExtractEnd, byte[] People, byte[] Events)
{
    /// <summary>The form's own key: sent twice, it is one extract.</summary>
    public Guid FormKey { get; init; } = Ids.New();
}

/// <summary>The headings of both files and what they are taken to mean.</summary>
public sealed record ProposedColumns(IReadOnlyList<string> People, IReadOnlyList<string> Events, ExtractColumns Columns);

/// <summary>Brings police extracts in, under an agreement, and takes them away when the agreement says so.</summary>
public sealed class Extracts(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    public async Task<PoliceExtract> BringInAsync(Viewer by, NewExtract given, CancellationToken cancel)
    {
        MustLead(by);
        MustBeAgreed(given, clock.Today());
        ExtractReader.HeadingsOf(ExtractReader.PeopleName, given.People);
        ExtractReader.HeadingsOf(ExtractReader.EventsName, given.Events);
        // Two that come in at once get numbers of their own; the same form sent twice at once finds itself sent.
        return await db.InTurnAsync(Act.House, async () => await db.PoliceExtracts.SingleOrDefaultAsync(e => e.Id == given.FormKey, cancel) ?? await AddAsync(by, given, cancel), cancel);
    }

    private async Task<PoliceExtract> AddAsync(Viewer by, NewExtract given, CancellationToken cancel)
    {
        var extract = new PoliceExtract
        {
            Id = given.FormKey,
            Number = 1 + (await db.PoliceExtracts.MaxAsync(e => (int?)e.Number, cancel) ?? 0),
            Force = given.Force.Trim(),
            Purpose = given.Purpose.Trim(),
            AgreedFrom = given.AgreedFrom,
            AgreedTo = given.AgreedTo,
            KeepUntil = given.KeepUntil,
            ExtractEnd = given.ExtractEnd,
            ReceivedAt = clock.Instant(),
            AccountId = by.AccountId,
        };
        db.PoliceExtracts.Add(extract);
        db.SealedExtracts.Add(ExtractData.Seal(sealer, extract.Id, new ExtractData(given.People, given.Events, [], [])));
        db.Record(new Deed(ActKind.PoliceExtractReceived, by.AccountId, Act.House, extract.Id));
        await db.SaveChangesAsync(cancel);
        return extract;
    }

    /// <summary>What the columns are taken to mean: as this force's were the last time, else by their headings.</summary>
    public async Task<ProposedColumns> ProposeAsync(PoliceExtract extract, CancellationToken cancel)
    {
        var data = Unread(await RowAsync(extract, cancel));
        var people = ExtractReader.HeadingsOf(ExtractReader.PeopleName, data.PeopleFile!);
        var events = ExtractReader.HeadingsOf(ExtractReader.EventsName, data.EventsFile!);
        var saved = await SavedAsync(extract.Force, cancel);
        return new ProposedColumns(people, events, ExtractColumns.Propose(people, events, saved is null ? null : ExtractColumns.Read(saved.Columns)));
    }

    /// <summary>Reads the files by their columns, keeps the columns for the force, and searches for everybody who was referred.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named, and nothing has changed.</exception>
    public async Task ReadAsync(Viewer by, PoliceExtract extract, ExtractColumns columns, CancellationToken cancel)
    {
        MustLead(by);
        var sealedRow = await RowAsync(extract, cancel);
        var raw = Unread(sealedRow);
        var data = ExtractReader.Read(raw.PeopleFile!, raw.EventsFile!, columns);
        // The search takes long, so nobody is kept waiting by it; whoever came first is seen after it.
        var found = await new Linking(db, sealer).FindAsync(extract, data, cancel);
        await OnAsync(extract, async () =>
        {
            MustBeHere(extract);
            extract.BecomeLinked(data.People.Count, data.Events.Count);
            ExtractData.Replace(sealer, sealedRow, data);
            await KeepColumnsAsync(extract.Force, columns, cancel);
            db.AddRange(found);
            db.Record(new Deed(ActKind.PoliceExtractLinked, by.AccountId, Act.House, extract.Id));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>Before its day, because it is no longer needed.</summary>
    public Task DeleteAsync(Viewer by, PoliceExtract extract, CancellationToken cancel)
    {
        MustLead(by);
        return OnAsync(extract, () => DeleteAsync(extract, by.AccountId, cancel), cancel);
    }

    /// <summary>Deletes every extract whose last agreed day is over. The act is the program's own.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var over = await db.PoliceExtracts.Where(e => e.State != ExtractState.Deleted && e.KeepUntil < today).ToListAsync(cancel);
        foreach (var extract in over)
        {
            // Somebody may have deleted it meanwhile.
            await OnAsync(extract, () => extract.State == ExtractState.Deleted ? Task.CompletedTask : DeleteAsync(extract, null, cancel), cancel);
        }
        return over.Count;
    }

    public Task<PoliceExtract?> FindAsync(int number, CancellationToken cancel) => db.PoliceExtracts.SingleOrDefaultAsync(e => e.Number == number, cancel);

    public async Task<IReadOnlyList<PoliceExtract>> ListAsync(CancellationToken cancel) =>
        await db.PoliceExtracts.AsNoTracking().OrderByDescending(e => e.Number).ToListAsync(cancel);

    internal async Task<ExtractData> OpenAsync(PoliceExtract extract, CancellationToken cancel) => ExtractData.Open(sealer, await RowAsync(extract, cancel));

    /// <exception cref="RuleException">Nothing of it may be opened: the job that deletes may be late by an hour; the agreed day is not.</exception>
    internal void MustBeHere(PoliceExtract extract)
    {
        if (extract.State == ExtractState.Deleted || extract.KeepUntil < clock.Today())
            throw new RuleException("This extract has been deleted.");
    }

    /// <summary>
    /// An extract as it now stands, kept from whoever reads, judges or deletes it until the work is saved; columns are kept for a
    /// force one after the other.
    /// </summary>
    internal Task OnAsync(PoliceExtract extract, Func<Task> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await db.PoliceExtracts.Where(e => e.Id == extract.Id).HoldAsync(cancel);
        await db.LockChainsAsync([Act.House], cancel);
        await db.Entry(extract).ReloadAsync(cancel);
        await work();
        return true;
    }, cancel);

    private ExtractData Unread(SealedExtract row) =>
        ExtractData.Open(sealer, row) is { PeopleFile: not null } raw ? raw : throw new RuleException("The columns of this extract have been read already.");

    private async Task<SealedExtract> RowAsync(PoliceExtract extract, CancellationToken cancel)
    {
        MustBeHere(extract);
        return await db.SealedExtracts.SingleAsync(s => s.ExtractId == extract.Id, cancel);
    }

    private async Task DeleteAsync(PoliceExtract extract, Guid? by, CancellationToken cancel)
    {
        extract.BecomeDeleted(clock.Instant());
        await SearchedReferrals.ForgetAsync(db, db.LinkSubjects.Where(s => s.ExtractId == extract.Id), cancel);
        db.RemoveRange(await db.SealedExtracts.Where(s => s.ExtractId == extract.Id).ToListAsync(cancel));
        db.Record(new Deed(ActKind.PoliceExtractDeleted, by, Act.House, extract.Id));
        await db.SaveChangesAsync(cancel);
    }

    private Task<ForceMapping?> SavedAsync(string force, CancellationToken cancel)
    {
        var folded = Folded(force);
        return db.ForceMappings.SingleOrDefaultAsync(m => m.Force == folded, cancel);
    }

    private async Task KeepColumnsAsync(string force, ExtractColumns columns, CancellationToken cancel)
    {
        if (await SavedAsync(force, cancel) is { } saved)
            saved.Columns = columns.Write();
        else
            db.ForceMappings.Add(new ForceMapping { Force = Folded(force), Columns = columns.Write() });
    }

    private static string Folded(string force) => force.Trim().ToLowerInvariant();

    private static void MustLead(Viewer by)
    {
        if (by.Role != Role.NationalLead)
            throw new RuleException("Police extracts are brought in and deleted by the national lead.");
    }

    private static void MustBeAgreed(NewExtract given, DateOnly today)
    {
        if (given.AgreedTo < given.AgreedFrom)
            throw new RuleException("The agreement must end after it begins.", nameof(given.AgreedTo));
        if (today < given.AgreedFrom || today > given.AgreedTo)
            throw new RuleException("The agreement is not in force today; an extract comes in under one that is.", nameof(given.AgreedTo));
        if (given.KeepUntil < today)
            throw new RuleException("The day until which it may be kept must not be over.", nameof(given.KeepUntil));
        if (given.ExtractEnd > today)
            throw new RuleException("The extract cannot end after today.", nameof(given.ExtractEnd));
    }
}
