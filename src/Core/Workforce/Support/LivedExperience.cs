using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Support;

/// <summary>What somebody chose to tell of their own past, and to whom. Taken back, the row is gone, not marked.</summary>
public sealed class LivedExperience : Editable
{
    public required Guid AccountId { get; init; }

    public required Sealed Words { get; set; }

    /// <summary>Colleagues of their site may read it.</summary>
    public bool ToColleagues { get; set; }

    /// <summary>The young people and families they work with may be shown it.</summary>
    public bool ToFamilies { get; set; }

    public required DateOnly ToldOn { get; set; }
}

/// <summary>Somebody's own words about themselves.</summary>
public sealed record Told(Guid AccountId, string Name, string Words);

/// <summary>Keeps what people tell of themselves as they chose, and takes it back at once.</summary>
public sealed class OwnStory(ServiceDatabase db, StaffVault vault, TimeProvider clock)
{
    public Task TellAsync(Viewer by, string words, bool toColleagues, bool toFamilies, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(by.AccountId, cancel);
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleException("Write what you want to tell, or take it back.", "Words");
        var own = await vault.WordsAsync(by.AccountId, cancel);
        var told = await db.LivedExperiences.SingleOrDefaultAsync(t => t.AccountId == by.AccountId, cancel);
        if (told is null)
            db.LivedExperiences.Add(told = new() { AccountId = by.AccountId, Words = own.SealText(words), ToldOn = clock.Today() });
        told.Words = own.ChangeText(told.Words, words);
        (told.ToColleagues, told.ToFamilies) = (toColleagues, toFamilies);
        if (db.ChangeTracker.HasChanges())
            db.Record(new Deed(ActKind.LivedExperienceTold, by.AccountId, Act.House, by.AccountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    public async Task TakeBackAsync(Viewer by, CancellationToken cancel)
    {
        if (await db.LivedExperiences.SingleOrDefaultAsync(t => t.AccountId == by.AccountId, cancel) is not { } told)
            return;
        db.LivedExperiences.Remove(told);
        db.Record(new Deed(ActKind.LivedExperienceTakenBack, by.AccountId, Act.House, by.AccountId));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One's own, whoever else may read it.</summary>
    public async Task<(LivedExperience Told, string Words)?> OwnAsync(Viewer viewer, CancellationToken cancel)
    {
        if (await db.LivedExperiences.AsNoTracking().SingleOrDefaultAsync(t => t.AccountId == viewer.AccountId, cancel) is not { } told)
            return null;
        return (told, (await vault.OpenAsync([viewer.AccountId], cancel))[viewer.AccountId].Open(told.Words));
    }

    /// <summary>What colleagues of one's own site chose to tell colleagues.</summary>
    public Task<IReadOnlyList<Told>> OfColleaguesAsync(Viewer viewer, CancellationToken cancel) =>
        OpenAsync(db.LivedExperiences.Where(t => t.ToColleagues && db.Users.ColleaguesOf(viewer).Any(u => u.Id == t.AccountId)), cancel);

    /// <summary>What those who work with a young person now chose to tell families.</summary>
    public Task<IReadOnlyList<Told>> ForFamilyAsync(Guid youngPersonId, CancellationToken cancel) =>
        OpenAsync(db.LivedExperiences.Where(t => t.ToFamilies && db.Allocations.Any(a => a.YoungPersonId == youngPersonId && a.AccountId == t.AccountId && a.To == null)), cancel);

    private async Task<IReadOnlyList<Told>> OpenAsync(IQueryable<LivedExperience> of, CancellationToken cancel)
    {
        var rows = await of.AsNoTracking().Select(t => new { Told = t, Name = db.Users.Where(u => u.Id == t.AccountId).Select(u => u.Name).First() }).ToListAsync(cancel);
        var words = await vault.OpenAsync(rows.Select(r => r.Told.AccountId), cancel);
        return [.. rows.OrderBy(r => r.Name, StringComparer.CurrentCulture).Select(r => new Told(r.Told.AccountId, r.Name, words[r.Told.AccountId].Open(r.Told.Words)))];
    }
}
