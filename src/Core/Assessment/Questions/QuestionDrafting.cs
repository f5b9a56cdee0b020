using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>
/// Makes a new version of the questions on screen, from one that stands. After every change the whole draft is read as a
/// file would be: what cannot be published cannot be saved.
/// </summary>
public sealed class QuestionDrafting(ServiceDatabase db, Questionnaires questionnaires, TimeProvider clock)
{
    /// <summary>Drafts that a viewer may publish, the latest changed first.</summary>
    public async Task<IReadOnlyList<QuestionDraft>> OfAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await db.QuestionDrafts.AsNoTracking().OrderByDescending(d => d.ChangedAt).ToListAsync(cancel)).Where(d => Questionnaires.MayPublish(viewer, AudienceOf(d)))];

    /// <summary>One draft, tracked for changing; none for who may not publish it.</summary>
    public async Task<QuestionDraft?> FindAsync(Viewer viewer, Guid id, CancellationToken cancel) =>
        await db.QuestionDrafts.SingleOrDefaultAsync(d => d.Id == id, cancel) is { } draft && Questionnaires.MayPublish(viewer, AudienceOf(draft)) ? draft : null;

    public static Audience AudienceOf(QuestionDraft draft) => new(draft.Nation, draft.SiteId);

    /// <summary>Begins a draft for an audience from a version that stands; where one is on its way already, that is gone on with.</summary>
    public Task<QuestionDraft> BeginAsync(Viewer by, Audience audience, int from, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        MustPublish(by, audience);
        // Two who begin at once meet in one draft.
        if (await db.QuestionDrafts.FirstOrDefaultAsync(d => d.Nation == audience.Nation && d.SiteId == audience.SiteId, cancel) is { } there)
            return there;
        var standing = await questionnaires.NumberedAsync(from, cancel) ?? throw new RuleException("There is no such version. Choose one of the list.", "From");
        var draft = new QuestionDraft { Nation = audience.Nation, SiteId = audience.SiteId, From = from, Content = standing.Set.Content, AccountId = by.AccountId, ChangedAt = clock.Instant() };
        db.QuestionDrafts.Add(draft);
        db.Record(new Deed(ActKind.QuestionDraftChanged, by.AccountId, Act.House, draft.Id));
        await db.SaveChangesAsync(cancel);
        return draft;
    }, cancel);

    /// <summary>Saves the questions as they are after a change.</summary>
    /// <exception cref="RuleException">Something is wrong with them: the first fault's sentence.</exception>
    public async Task SaveAsync(Viewer by, QuestionDraft draft, QuestionList list, CancellationToken cancel)
    {
        MustPublish(by, AudienceOf(draft));
        var content = QuestionFileWriting.Write(list);
        try
        {
            QuestionFile.Read(content);
        }
        catch (InputFaultsException wrong)
        {
            throw new RuleException(Whole(wrong.Faults[0]));
        }
        if (content == draft.Content)
            return;
        (draft.Content, draft.ChangedAt) = (content, clock.Instant());
        db.Record(new Deed(ActKind.QuestionDraftChanged, by.AccountId, Act.House, draft.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Publishes a draft; it is then a version like every other, and the draft is gone in the same save. Sent twice, it is published once.</summary>
    public Task PublishAsync(Viewer by, QuestionDraft draft, DateOnly from, string? whatChanged, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(whatChanged))
            throw new RuleException("Say what is new in it.", "WhatChanged");
        db.QuestionDrafts.Remove(draft);
        return questionnaires.PublishAsync(by, draft.Id, AudienceOf(draft), from, whatChanged, draft.Content, cancel);
    }

    public Task ThrowAwayAsync(Viewer by, QuestionDraft draft, CancellationToken cancel)
    {
        MustPublish(by, AudienceOf(draft));
        db.QuestionDrafts.Remove(draft);
        db.Record(new Deed(ActKind.QuestionDraftThrownAway, by.AccountId, Act.House, draft.Id));
        return db.SaveChangesAsync(cancel);
    }

    private static void MustPublish(Viewer by, Audience audience)
    {
        if (!Questionnaires.MayPublish(by, audience))
            throw new RuleException("A service manager publishes questions for their own site, and the national lead for anybody.", "Audience");
    }

    private static Sentence Whole(Fault fault) => fault.Column.Length == 0 ? fault.Said : $"{fault.Column}: {fault.Said}";
}
