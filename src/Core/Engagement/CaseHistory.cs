using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>Which part of what happened; the work is contacts, attempts, notes and decisions, without changes of what is written.</summary>
public enum HistoryPart { All, Contacts, Attempts, Notes, Decisions, Work }

/// <summary>One thing that happened: an act, or a contact as it was (attempts too).</summary>
public sealed record HistoryEvent(DateTime At, ActKind? Act, Contact? Contact, string? By, string? Text, SessionWords? Session)
{
    /// <summary>Who of the family was spoken to.</summary>
    public string? SpokenTo { get; init; }

    /// <summary>Who else was there, as it was written down.</summary>
    public string? WithWhom { get; init; }

    /// <summary>What they wished from us then.</summary>
    public string? Wish { get; init; }
}

/// <summary>What was kept of a session beside its note: what drew them in, what they said, what comes next.</summary>
public sealed record SessionWords(string? Hook, string? TheySaid, string? Next);

/// <param name="HasMore">There are earlier ones.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEvent> Events, bool HasMore);

/// <summary>What happened with one young person, newest first: acts by when they were done, contacts by when they were had.</summary>
public sealed class CaseHistory(ServiceDatabase db)
{
    public const int PageSize = 20;

    private static readonly ActKind[] Decisions =
    [
        ActKind.ReferralReceived, ActKind.ReferralMoreAsked, ActKind.ReferralAnswered, ActKind.ReferralAccepted, ActKind.ReferralAcceptedAndAllocated,
        ActKind.ReferralSignposted, ActKind.WorkerAllocated, ActKind.CaseTransferred, ActKind.CaseRestricted, ActKind.CaseUnrestricted,
        ActKind.CasePutOnHold, ActKind.HoldReviewed, ActKind.CaseReturned, ActKind.CaseEnded, ActKind.KeepTryingAgreed, ActKind.TryLaterAgreed, ActKind.PlanAgreed, ActKind.AssessmentRecorded,
        ActKind.LevelDecided, ActKind.PlanReviewed, ActKind.SafetyPlanMade, ActKind.ServiceAskedFor, ActKind.ServiceStarted, ActKind.ServiceOver,
        ActKind.ConcernRaised, ActKind.ConcernSeen, ActKind.ConcernReferred, ActKind.ConcernAnswered, ActKind.ConcernPartDone, ActKind.ConcernClosed, ActKind.MissingRecorded,
    ];

    // Contacts stand on the timeline themselves, at the hour they were had.
    private static readonly ActKind[] Shown = [.. Enum.GetValues<ActKind>()
        .Where(k => k.Line() is not null && k is not (ActKind.AttemptRecorded or ActKind.ContactRecorded or ActKind.SessionRecorded))];

    /// <param name="page">From 1.</param>
    public async Task<HistoryPage> ReadAsync(Guid youngPersonId, PersonWords words, HistoryPart part, int page, int size, CancellationToken cancel)
    {
        var until = (page * size) + 1;
        var happened = (await ActsAsync(youngPersonId, part, until, cancel)).Concat(await ContactsAsync(youngPersonId, part, until, cancel))
            .OrderByDescending(e => e.At).Skip((page - 1) * size).Take(size + 1).ToList();
        var shown = happened.Take(size).ToList();
        var notes = await NotesAsync(shown, cancel);
        var sessions = await SessionsAsync(shown, words, cancel);
        var names = await NamesAsync(shown, cancel);
        var spoken = await SpokenToAsync(shown, words, cancel);
        return new([.. shown.Select(e => new HistoryEvent(
            e.At,
            e.Act,
            e.Contact,
            e.By is { } by ? names.GetValueOrDefault(by) : e.Contact?.WorkerName,
            words.Open(e.Contact is { } contact ? contact.Note : notes.GetValueOrDefault(e.Subject) ?? e.Why),
            sessions.GetValueOrDefault(e.Subject))
        {
            SpokenTo = spoken[e.Subject] is var with && with.Any() ? string.Join(", ", with.Select(w => w.Name)) : null,
            WithWhom = words.Open(e.Contact?.WithWhom),
            Wish = spoken[e.Subject].Select(w => w.Wish).FirstOrDefault(),
        })], happened.Count > size);
    }

    private async Task<List<Event>> ActsAsync(Guid id, HistoryPart part, int take, CancellationToken cancel)
    {
        var kinds = part switch
        {
            HistoryPart.All => Shown,
            HistoryPart.Notes => [ActKind.NoteAdded],
            HistoryPart.Decisions => Decisions,
            HistoryPart.Work => [.. Decisions, ActKind.NoteAdded],
            _ => [],
        };
        return kinds.Length == 0 ? [] : await db.Acts.AsNoTracking().Where(a => a.Chain == id && kinds.Contains(a.Kind)).OrderByDescending(a => a.Sequence).Take(take)
            .Select(a => new Event(a.At, a.Kind, null, a.AccountId, a.SubjectId, a.Why)).ToListAsync(cancel);
    }

    private async Task<List<Event>> ContactsAsync(Guid id, HistoryPart part, int take, CancellationToken cancel)
    {
        if (part is HistoryPart.Notes or HistoryPart.Decisions)
            return [];
        var contacts = db.Contacts.AsNoTracking().Where(c => c.YoungPersonId == id);
        if (part is HistoryPart.Contacts or HistoryPart.Attempts)
            contacts = contacts.Where(c => c.Reached == (part == HistoryPart.Contacts));
        var rows = await contacts.OrderByDescending(c => c.HappenedAt).ThenByDescending(c => c.Id).Take(take).ToListAsync(cancel);
        return rows.ConvertAll(c => new Event(c.HappenedAt, null, c, c.AccountId, c.Id, null));
    }

    private async Task<Dictionary<Guid, Sealed>> NotesAsync(List<Event> shown, CancellationToken cancel)
    {
        var ids = shown.Where(e => e.Act == ActKind.NoteAdded).Select(e => e.Subject).ToList();
        return ids.Count == 0 ? [] : await db.Notes.Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Text, cancel);
    }

    private async Task<Dictionary<Guid, SessionWords>> SessionsAsync(List<Event> shown, PersonWords words, CancellationToken cancel)
    {
        var ids = shown.Where(e => e.Contact is not null).Select(e => e.Subject).ToList();
        var kept = await db.Sessions.Where(s => ids.Contains(s.ContactId)).Select(s => new { s.ContactId, s.Hook, s.WhatTheySaid, s.WhatNext }).ToListAsync(cancel);
        return kept.ToDictionary(s => s.ContactId, s => new SessionWords(words.Open(s.Hook), words.Open(s.WhatTheySaid), words.Open(s.WhatNext)));
    }

    private async Task<ILookup<Guid, (string Name, string? Wish)>> SpokenToAsync(List<Event> shown, PersonWords words, CancellationToken cancel)
    {
        var ids = shown.Where(e => e.Contact?.Kind == Touch.FamilyContact).Select(e => e.Subject).ToList();
        if (ids.Count == 0)
            return Enumerable.Empty<(Guid Contact, string, string?)>().ToLookup(r => r.Contact, r => (r.Item2, r.Item3));
        var rows = await db.ContactMembers.Where(c => ids.Contains(c.ContactId))
            .Join(db.FamilyMembers, c => c.FamilyMemberId, m => m.Id, (c, m) => new { c.ContactId, m.Name, c.Wish }).ToListAsync(cancel);
        return rows.ToLookup(r => r.ContactId, r => (words.Open(r.Name), words.Open(r.Wish)));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<Event> shown, CancellationToken cancel)
    {
        var ids = shown.Select(e => e.By).OfType<Guid>().Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }

    private sealed record Event(DateTime At, ActKind? Act, Contact? Contact, Guid? By, Guid Subject, Sealed? Why);
}
