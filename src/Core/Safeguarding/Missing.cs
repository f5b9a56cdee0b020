using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <param name="FormKey">The form's own key: sent twice, it is one episode.</param>
/// <param name="From">Since when they are missing.</param>
public sealed record NewMissing(Guid FormKey, DateTime From)
{
    public DateTime? To { get; init; }
    public DateTime? ReportedToPoliceAt { get; init; }
    public string? PoliceNumber { get; init; }
    public string? Note { get; init; }
}

/// <param name="FormKey">The form's own key: sent twice, it is one.</param>
public sealed record NewReturnConversation(Guid FormKey, ReturnAnswer Answer, DateTime At, string ByWhom, string? WhatItTold);

/// <summary>One time missing with its return conversations. Words are still sealed.</summary>
public sealed record MissingTime(MissingEpisode Episode, IReadOnlyList<ReturnConversation> Conversations)
{
    /// <summary>By when the return conversation is had or declined; none while they are missing.</summary>
    public DateTime? ConversationDue => Episode.To?.AddHours(Missing.ConversationHours);

    /// <summary>It was had, or they said no. An offer alone is not an answer.</summary>
    public bool IsTalkedOf => Conversations.Any(c => c.Answer is ReturnAnswer.Held or ReturnAnswer.Declined);

    public bool IsOverdue(DateTime now) => !IsTalkedOf && ConversationDue < now;
}

/// <summary>Keeps when a young person was missing, that the police know, and the conversation after they came back.</summary>
public sealed class Missing(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>All three nations' guidance: a return conversation within 72 hours of coming back.</summary>
    public const int ConversationHours = 72;

    public Task RecordAsync(Viewer by, Guid youngPersonId, PersonWords words, NewMissing told, CancellationToken cancel) => db.InTurnAsync(youngPersonId, async () =>
    {
        if (await db.MissingEpisodes.AnyAsync(m => m.Id == told.FormKey, cancel))
            return;
        MustBeInOrder(told.From, told.To, told.ReportedToPoliceAt);
        await MustNotOverlapAsync(youngPersonId, told.FormKey, told.From, told.To, "FromOn", cancel);
        db.MissingEpisodes.Add(new MissingEpisode
        {
            Id = told.FormKey,
            YoungPersonId = youngPersonId,
            From = told.From,
            To = told.To,
            ReportedToPoliceAt = told.ReportedToPoliceAt,
            PoliceNumber = words.Seal(told.PoliceNumber),
            Note = words.Seal(told.Note),
            AccountId = by.AccountId,
            RecordedAt = clock.Instant(),
        });
        db.Record(new Deed(ActKind.MissingRecorded, by.AccountId, youngPersonId, told.FormKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>They came back, or the police were told, or gave their number.</summary>
    public Task ChangeAsync(Viewer by, MissingEpisode episode, PersonWords words, DateTime? to, DateTime? reportedToPoliceAt, string? policeNumber, CancellationToken cancel) => db.InTurnAsync(episode.YoungPersonId, async () =>
    {
        MustBeInOrder(episode.From, to, reportedToPoliceAt);
        if (episode.To is not null && to is null)
            throw new RuleException("They came back from this time missing. If they are missing again, record a new one.", "ToOn");
        if (to != episode.To)
            await MustNotOverlapAsync(episode.YoungPersonId, episode.Id, episode.From, to, "ToOn", cancel);
        (episode.To, episode.ReportedToPoliceAt) = (to, reportedToPoliceAt);
        episode.PoliceNumber = words.Change(episode.PoliceNumber, policeNumber);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.MissingChanged, by.AccountId, episode.YoungPersonId, episode.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    public Task TalkAsync(Viewer by, MissingEpisode episode, PersonWords words, NewReturnConversation told, CancellationToken cancel) => db.InTurnAsync(episode.YoungPersonId, async () =>
    {
        if (await db.ReturnConversations.AnyAsync(c => c.Id == told.FormKey, cancel))
            return;
        // When they came back may have been put right since the page was read.
        await db.Entry(episode).ReloadAsync(cancel);
        if (episode.To is not { } back)
            throw new RuleException("They are still missing. First say when they came back.", "On");
        if (told.At > clock.Instant())
            throw new RuleException("This has not happened yet. Write it down when it has.", "On");
        if (told.At < back)
            throw new RuleException("The conversation is after they came back. Check the day and the time.", "On");
        var conversation = new ReturnConversation
        {
            Id = told.FormKey,
            EpisodeId = episode.Id,
            YoungPersonId = episode.YoungPersonId,
            Answer = told.Answer,
            At = told.At,
            ByWhom = words.SealText(told.ByWhom),
            WhatItTold = words.Seal(told.WhatItTold),
            AccountId = by.AccountId,
        };
        db.ReturnConversations.Add(conversation);
        db.Record(new Deed(ActKind.ReturnConversationRecorded, by.AccountId, episode.YoungPersonId, episode.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>All times missing of one young person, newest first; tracked for changing.</summary>
    public async Task<IReadOnlyList<MissingTime>> OfAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var episodes = await db.MissingEpisodes.Where(m => m.YoungPersonId == youngPersonId).OrderByDescending(m => m.From).ToListAsync(cancel);
        var talks = await db.ReturnConversations.AsNoTracking().Where(c => c.YoungPersonId == youngPersonId).OrderBy(c => c.At).ToListAsync(cancel);
        return [.. episodes.Select(e => new MissingTime(e, [.. talks.Where(t => t.EpisodeId == e.Id)]))];
    }

    private async Task MustNotOverlapAsync(Guid youngPersonId, Guid id, DateTime from, DateTime? to, string about, CancellationToken cancel)
    {
        if (await db.MissingEpisodes.AnyAsync(m => m.YoungPersonId == youngPersonId && m.Id != id && (m.To == null || m.To > from) && (to == null || m.From < to), cancel))
            throw new RuleException("A time missing that overlaps this one is written down already. Change that one instead.", about);
    }

    private void MustBeInOrder(DateTime from, DateTime? to, DateTime? reported)
    {
        var now = clock.Instant();
        if (from > now || to > now || reported > now)
            throw new RuleException("This has not happened yet. Check the day and the time.", from > now ? "FromOn" : to > now ? "ToOn" : "ReportedOn");
        if (to <= from)
            throw new RuleException("They came back after they went missing. Check the day and the time.", "ToOn");
        if (reported < from)
            throw new RuleException("The police were told after they went missing. Check the day and the time.", "ReportedOn");
    }
}
