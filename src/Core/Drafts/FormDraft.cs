using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Drafts;

/// <summary>
/// What somebody has typed so far into one form about one young person. Disposable, sealed under the young person's own
/// key, and shown to its writer alone: it never comes up in another young person's form.
/// </summary>
public sealed class FormDraft : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Which form: concern say.</summary>
    public required string Form { get; init; }

    public required Sealed Typed { get; set; }

    public required DateTime SavedAt { get; set; }
}

/// <summary>Keeps what is typed into forms, and gives it back to whom it belongs.</summary>
public sealed class FormDrafts(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>Words about a young person stay no longer than they are needed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public async Task KeepAsync(Viewer by, Guid youngPersonId, PersonWords words, string form, string typed, CancellationToken cancel)
    {
        var draft = await FindAsync(by, youngPersonId, form, cancel);
        if (draft is null)
            db.FormDrafts.Add(new FormDraft { AccountId = by.AccountId, YoungPersonId = youngPersonId, Form = form, Typed = words.SealText(typed), SavedAt = clock.Instant() });
        else
            (draft.Typed, draft.SavedAt) = (words.ChangeText(draft.Typed, typed), clock.Instant());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same form in two windows began at one instant; the next keystrokes find the one that was kept.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>What was typed, and when it was kept; none where there is nothing.</summary>
    public async Task<(string Typed, DateTime SavedAt)?> ReadAsync(Viewer by, Guid youngPersonId, PersonWords words, string form, CancellationToken cancel) =>
        await FindAsync(by, youngPersonId, form, cancel) is { } draft ? (words.Open(draft.Typed)!, draft.SavedAt) : null;

    public async Task DropAsync(Viewer by, Guid youngPersonId, string form, CancellationToken cancel) =>
        await db.FormDrafts.Where(d => d.AccountId == by.AccountId && d.YoungPersonId == youngPersonId && d.Form == form).ExecuteDeleteAsync(cancel);

    public async Task ClearAsync(CancellationToken cancel)
    {
        var before = clock.Instant() - Longest;
        await db.FormDrafts.Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancel);
    }

    private Task<FormDraft?> FindAsync(Viewer by, Guid youngPersonId, string form, CancellationToken cancel) =>
        db.FormDrafts.SingleOrDefaultAsync(d => d.AccountId == by.AccountId && d.YoungPersonId == youngPersonId && d.Form == form, cancel);
}
