using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.PagesBench;

/// <summary>Years of work in one record: contacts, tries and notes in turn, every few hours, each with a sentence.</summary>
internal static class LongRecord
{
    public const int Events = 2_000;
    private static readonly string[] Kinds = ["attempt", "contact", "family_contact", "session"];
    private static readonly string[] Ways = ["knock", "call", "text", "street", "in_person"];

    public static async Task FillAsync(ServiceDatabase db, PersonWords words, YoungPerson person, Account worker, DateTime now)
    {
        for (var i = 0; i < Events; i++)
        {
            var at = now.AddHours(-5 * (Events - i));
            var (kind, id) = i % 5 == 4 ? AddNote(db, words, person, worker, at) : AddContact(db, words, person, worker, at, i);
            db.Record(new Deed(kind, worker.Id, person.Id, id));
        }
        await db.SaveChangesAsync();
    }

    private static (ActKind, Guid) AddNote(ServiceDatabase db, PersonWords words, YoungPerson person, Account worker, DateTime at)
    {
        var note = new Note { YoungPersonId = person.Id, Text = words.SealText("Met the form tutor about the timetable."), AccountId = worker.Id, At = at };
        db.Notes.Add(note);
        return (ActKind.NoteAdded, note.Id);
    }

    private static (ActKind, Guid) AddContact(ServiceDatabase db, PersonWords words, YoungPerson person, Account worker, DateTime at, int turn)
    {
        var kind = Kinds[turn % Kinds.Length];
        var contact = new Contact
        {
            YoungPersonId = person.Id,
            HappenedAt = at,
            Kind = kind,
            Reached = kind != "attempt",
            Way = Ways[turn % Ways.Length],
            Note = words.SealText("Chips on the wall by the river, and a long talk about his nan."),
            AccountId = worker.Id,
            RecordedAt = at,
        };
        db.Contacts.Add(contact);
        return (ActKind.ContactRecorded, contact.Id);
    }
}
