using Steadfast.Core.Acts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Options;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>The work with one made-up young person: tries until somebody is met, then contacts, sessions and notes.</summary>
internal sealed class DemoWork(DemoCase made)
{
    private const int Meetings = 16;

    /// <summary>Work from a worker's first day to the last contact, at an even pace.</summary>
    public void Engage(Account worker, DateOnly from, DateOnly until)
    {
        var day = from.AddDays(1);
        for (var tries = made.Between(1, 6); tries > 0 && day < until; tries--, day = day.AddDays(made.Between(2, 6)))
            Try(worker, day);
        var pace = Math.Max(5, (until.DayNumber - day.DayNumber) / Meetings);
        for (; day < until; day = day.AddDays(made.Between(pace - 2, pace + 3)))
            Meet(worker, day);
        if (until > from)
            Contact(worker, until, "contact", "contact");
    }

    /// <summary>Tries alone, as often as it takes.</summary>
    public void Seek(Account worker, DateOnly from, DateOnly until)
    {
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(made.Between(5, 10)))
            Try(worker, day);
    }

    public void Note(Account worker, DateOnly day)
    {
        var note = new Note { YoungPersonId = made.Id, Text = made.Says("note"), AccountId = worker.Id, At = made.At(day) };
        made.Did(ActKind.NoteAdded, note.At, worker.Id, note.Id, null, note);
    }

    private void Meet(Account worker, DateOnly day)
    {
        if (made.Percent(16))
            Try(worker, day);
        else if (made.Percent(22))
            Contact(worker, day, "family_contact", "family");
        else if (made.Percent(55))
            Session(worker, day);
        else
            Contact(worker, day, "contact", "contact");
        if (made.Percent(14))
            Note(worker, day);
    }

    private void Try(Account worker, DateOnly day)
    {
        var way = made.Code(BuiltInLists.ContactWays, StoryShares.Ways);
        var contact = New(worker, day, Recording.Attempt, way, made.Code(BuiltInLists.ContactOutcomes, [.. StoryShares.AttemptOutcomes, 0, 0, 0, 0, 0]), null, made.Says("attempt"));
        made.Did(ActKind.AttemptRecorded, contact.HappenedAt, worker.Id, contact.Id, null, contact);
    }

    private void Contact(Account worker, DateOnly day, string kind, string heading)
    {
        var contact = New(worker, day, kind, WayOf(kind, day), made.Code(BuiltInLists.ContactOutcomes, [0, 0, 0, 0, .. StoryShares.MeetingOutcomes]), made.Between(2, 14) * 5, made.Says(heading));
        made.Did(ActKind.ContactRecorded, contact.HappenedAt, worker.Id, contact.Id, null, contact);
    }

    private void Session(Account worker, DateOnly day)
    {
        string[] kinds = ["one_to_one", "one_to_one", "walk_or_drive", "activity", "appointment", "practical"];
        var contact = New(worker, day, "session", "in_person", "worked_together", made.Between(6, 24) * 5, made.Says("session"));
        var session = new Session
        {
            YoungPersonId = made.Id,
            ContactId = contact.Id,
            Kind = made.OneOf(kinds),
            Hook = made.Says("hook"),
            WhatTheySaid = made.Percent(60) ? made.Says("said") : null,
            WhatNext = made.Percent(50) ? made.Says("next") : null,
            Mood = made.Percent(70) ? (Mood)made.Between(0, 3) : null,
            Together = made.Percent(70) ? (TimeTogether)made.Between(0, 2) : null,
            Step = made.Percent(70) ? (StepForward)made.Between(0, 2) : null,
            SecondWorkerId = worker != made.Team.Mentor && made.Percent(15) ? made.Team.Mentor.Id : null,
        };
        var topics = made.Codes(BuiltInLists.Topics, StoryShares.Topics, 3).Select(t => new SessionTopic { SessionId = session.Id, YoungPersonId = made.Id, Topic = t });
        made.Did(ActKind.SessionRecorded, contact.HappenedAt, worker.Id, session.Id, null, [contact, session, .. topics]);
    }

    private Contact New(Account worker, DateOnly day, string kind, string way, string outcome, int? minutes, Sealed note)
    {
        var at = made.At(day);
        return new()
        {
            YoungPersonId = made.Id,
            HappenedAt = at,
            Kind = kind,
            Reached = kind != Recording.Attempt,
            Way = way,
            Place = Place(way),
            Minutes = minutes,
            Outcome = outcome,
            Note = note,
            // Some talks are alone, some are not, and of some nobody says.
            Alone = kind != "contact" ? null : (day.DayNumber % 3) switch { 0 => true, 1 => false, _ => null },
            AccountId = worker.Id,
            RecordedAt = at,
        };
    }

    // What reached them differs from one young person to the next: for some a text, for some the street, for some their mother.
    private string WayOf(string kind, DateOnly day)
    {
        string[] ways = ["text", "street", "through_parent", "call"];
        var own = ways[made.Person.Reference.Sum(c => c) % ways.Length];
        return kind == "contact" && day.DayNumber % 2 == 0 ? own : "in_person";
    }

    private string Place(string way) => way switch
    {
        "knock" => "home",
        "call" or "text" or "video" or "letter" => "remote",
        "street" or "school" => way,
        _ => made.Code(BuiltInLists.Places, StoryShares.Places),
    };
}
