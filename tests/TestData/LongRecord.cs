using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Vault;

namespace Steadfast.TestData;

/// <summary>Years of work in one record: contacts, tries and notes in turn, every few hours, each with a sentence.</summary>
public static class LongRecord
{
    private static readonly string[] Kinds = ["attempt", "contact", "family_contact", "session"];
    private static readonly string[] Ways = ["knock", "call", "text", "street", "in_person"];

    public static async Task FillAsync(ServiceDatabase db, PersonWords words, Guid youngPersonId, Guid accountId, DateTime now, int events)
    {
        for (var i = 0; i < events; i++)
        {
            var at = now.AddHours(-5 * (events - i));
            var (kind, id) = i % 5 == 4 ? AddNote(db, words, youngPersonId, accountId, at) : AddContact(db, words, youngPersonId, accountId, at, i);
            db.Record(new Deed(kind, accountId, youngPersonId, id));
        }
        await db.SaveChangesAsync();
    }

    private static (ActKind, Guid) AddNote(ServiceDatabase db, PersonWords words, Guid youngPersonId, Guid accountId, DateTime at)
    {
        var note = new Note { YoungPersonId = youngPersonId, Text = words.SealText("Met the form tutor about the timetable."), AccountId = accountId, At = at };
        db.Notes.Add(note);
        return (ActKind.NoteAdded, note.Id);
    }

    private static (ActKind, Guid) AddContact(ServiceDatabase db, PersonWords words, Guid youngPersonId, Guid accountId, DateTime at, int turn)
    {
        var kind = Kinds[turn % Kinds.Length];
        var contact = new Contact
        {
            YoungPersonId = youngPersonId,
            HappenedAt = at,
            Kind = kind,
            Reached = kind != "attempt",
            Way = Ways[turn % Ways.Length],
            Note = words.SealText("Chips on the wall by the river, and a long talk about his nan."),
            AccountId = accountId,
            RecordedAt = at,
        };
        db.Contacts.Add(contact);
        return (ActKind.ContactRecorded, contact.Id);
    }
}
