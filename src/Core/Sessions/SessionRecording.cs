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

/// <summary>A session as a worker tells it.</summary>
/// <param name="Contact">When, where, how long and with whom: the contact it is.</param>
/// <param name="Kind">Code of the list of session kinds.</param>
public sealed record NewSession(NewContact Contact, string Kind)
{
    /// <summary>Codes of the list of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? Hook { get; init; }
    public string? WhatTheySaid { get; init; }
    public string? WhatNext { get; init; }

    /// <summary>The second worker, when two worked with them.</summary>
    public Guid? SecondWorkerId { get; init; }

    /// <summary>The block it is part of: the one that is on.</summary>
    public Guid? BlockId { get; init; }

    /// <summary>How it went, in three taps; none where nobody said.</summary>
    public Mood? Mood { get; init; }
    public TimeTogether? Together { get; init; }
    public StepForward? Step { get; init; }

    /// <summary>They told something that a safeguarding concern comes of.</summary>
    public bool Disclosed { get; init; }
}

/// <summary>Records one-to-one work. A session is a contact too, written once, in one act.</summary>
public sealed class SessionRecording(ServiceDatabase db, Recording recording, Assigning assigning, TimeProvider clock)
{
    /// <summary>The kind of contact that a session is.</summary>
    public const string ContactKind = "session";

    public const int LongestMinutes = 12 * 60;

    public Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewSession told, CancellationToken cancel)
    {
        MustBeTrue(by, told);
        return db.InOneAsync(async () =>
        {
            // The same form sent twice at once waits here, and finds itself recorded.
            await assigning.HoldAsync([by.AccountId, told.SecondWorkerId], person.Id, cancel);
            if (await db.Contacts.AnyAsync(c => c.FormKey == told.Contact.FormKey, cancel))
                return false;
            if (told.BlockId is not null && !await db.SessionBlocks.AnyAsync(b => b.Id == told.BlockId && b.YoungPersonId == person.Id && b.EndedOn == null, cancel))
                throw new RuleException("This block of sessions has ended meanwhile. Send the form again to record the session on its own.", nameof(told.BlockId));
            await assigning.OneMustSuitAsync(by.AccountId, told.SecondWorkerId, person.Id, Work.SessionAlone, "SecondWorker", cancel);
            var contact = told.Contact with { Kind = ContactKind };
            var session = Add(person, words, told, recording.Add(by, person, words, contact));
            await recording.PlanNextAsync(person, words, contact, cancel);
            db.Record(new Deed(ActKind.SessionRecorded, by.AccountId, person.Id, session.Id));
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
    }

    private void MustBeTrue(Viewer by, NewSession told)
    {
        if (told.Contact.HappenedAt > clock.Instant())
            throw Recording.NotHappenedYet();
        Recording.NextMustBeSoon(told.Contact.NextOn, clock.Today(), nameof(NewContact.NextOn));
        if (told.Contact.Minutes is < 1 or > LongestMinutes)
            throw TooShortOrTooLong();
        if (told.SecondWorkerId == by.AccountId)
            throw new RuleException("The second worker is somebody beside you.", nameof(told.SecondWorkerId));
    }

    internal static RuleException TooShortOrTooLong() => new RuleException("Minutes must be from 1 to 720.", nameof(NewContact.Minutes));

    private Session Add(YoungPerson person, PersonWords words, NewSession told, Contact contact)
    {
        var session = new Session
        {
            // The page that goes on from it (a concern) knows it by the form's key.
            Id = told.Contact.FormKey,
            YoungPersonId = person.Id,
            ContactId = contact.Id,
            Kind = told.Kind,
            Hook = words.Seal(told.Hook),
            WhatTheySaid = words.Seal(told.WhatTheySaid),
            WhatNext = words.Seal(told.WhatNext),
            SecondWorkerId = told.SecondWorkerId,
            BlockId = told.BlockId,
            Mood = told.Mood,
            Together = told.Together,
            Step = told.Step,
            Disclosed = told.Disclosed,
        };
        db.Sessions.Add(session);
        foreach (var topic in told.Topics.Distinct())
            db.SessionTopics.Add(new SessionTopic { SessionId = session.Id, YoungPersonId = person.Id, Topic = topic });
        return session;
    }
}
