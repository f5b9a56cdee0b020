using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>What was told in a session, a contact or a note, ready to become a concern without typing it again.</summary>
/// <param name="InTheirWords">What the young person said.</param>
/// <param name="Seen">What the worker wrote about it.</param>
public sealed record Told(ConcernSource Source, Guid Id, string? InTheirWords, string? Seen, DateOnly On);

/// <summary>Reads a disclosure from where it was first written.</summary>
public sealed class Disclosure(ServiceDatabase db)
{
    /// <summary>None where there is no such record of this young person.</summary>
    /// <param name="from">session, contact or note.</param>
    public Task<Told?> ReadAsync(Guid youngPersonId, PersonWords words, string? from, Guid id, CancellationToken cancel) => from switch
    {
        "session" => SessionAsync(youngPersonId, words, id, cancel),
        "contact" => ContactAsync(youngPersonId, words, id, cancel),
        "note" => NoteAsync(youngPersonId, words, id, cancel),
        _ => Task.FromResult<Told?>(null),
    };

    // A session is a contact too; either of its two ids leads to it.
    private async Task<Told?> SessionAsync(Guid youngPersonId, PersonWords words, Guid id, CancellationToken cancel)
    {
        var found = await db.Sessions.AsNoTracking().Where(s => s.YoungPersonId == youngPersonId && (s.Id == id || s.ContactId == id))
            .Join(db.Contacts, s => s.ContactId, c => c.Id, (s, c) => new { Session = s, Contact = c }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new(ConcernSource.Session, found.Session.Id, words.Open(found.Session.WhatTheySaid), words.Open(found.Contact.Note), found.Contact.HappenedAt.ToLondonDay());
    }

    // The page that has just recorded it knows it by its form's key.
    private async Task<Told?> ContactAsync(Guid youngPersonId, PersonWords words, Guid id, CancellationToken cancel) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.YoungPersonId == youngPersonId && (c.Id == id || c.FormKey == id), cancel) is { } contact
            ? new(ConcernSource.Contact, contact.Id, null, words.Open(contact.Note), contact.HappenedAt.ToLondonDay()) : null;

    private async Task<Told?> NoteAsync(Guid youngPersonId, PersonWords words, Guid id, CancellationToken cancel) =>
        await db.Notes.AsNoTracking().SingleOrDefaultAsync(n => n.YoungPersonId == youngPersonId && n.Id == id, cancel) is { } note
            ? new(ConcernSource.Note, note.Id, null, words.Open(note.Text), note.At.ToLondonDay()) : null;
}
