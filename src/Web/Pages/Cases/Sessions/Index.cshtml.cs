using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Core.Sessions;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Sessions;

/// <summary>The one-to-one work with a young person: what comes, the block that is on, what was.</summary>
public sealed class IndexModel(CaseDoor door, WorkTogether together, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;
    private PersonWords sealedWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public OneToOne Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, sealedWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        names = await lists.NamesAsync(cancel);
        Work = await together.ReadAsync(opened.Person, cancel);
        return Page();
    }

    public string? Open(Sealed? kept) => sealedWords.Open(kept);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public string When(Contact contact) => contact.WhenKnown switch
    {
        WhenKnown.ToTheMinute => Shown.DateTime(contact.HappenedAt),
        WhenKnown.ToTheDay => Shown.Date(contact.HappenedAt.ToLondonDay()),
        _ => words["Day not known"],
    };

    /// <summary>One worker, or the two who worked together.</summary>
    public string WhoOf(HeldSession held) => string.Join(words[" and "], new[] { held.Contact.AccountId, held.Session.SecondWorkerId }
        .Select(id => id is { } known ? Work.Names.GetValueOrDefault(known) : null).Append(held.Contact.AccountId is null ? held.Contact.WorkerName : null).OfType<string>());

    public string HowItWent(Session session) => string.Join(" · ", new[]
    {
        session.Mood is { } mood ? words[AppointmentWords.Of(mood)] : null,
        session.Together is { } time ? words[AppointmentWords.Of(time)] : null,
        session.Step is { } step ? words[AppointmentWords.Of(step)] : null,
    }.OfType<string>());

    /// <summary>What is kept of it beside their words: what happened, who else was there, what drew them in.</summary>
    public IEnumerable<string> WhatHappened(HeldSession held) => new[]
    {
        Open(held.Contact.Note),
        Open(held.Contact.WithWhom) is { } who ? words["Who was there: {0}", who] : null,
        Open(held.Session.Hook) is { } hook ? words["Hook: {0}", hook] : null,
    }.OfType<string>();

    /// <summary>Where, who goes, how they get there.</summary>
    public string GoingTo(Appointment appointment) => string.Join(" · ", new[]
    {
        Open(appointment.Where) ?? NameOf("place", appointment.Place),
        GoesAlong(appointment),
        Open(appointment.WithWhom),
        NameOf("transport", appointment.Transport),
    }.OfType<string>());

    private string GoesAlong(Appointment appointment) => (appointment.WorkerId, appointment.SecondWorkerId) switch
    {
        ({ } worker, { } second) => words["{0} and {1} go along", NameOf(worker), NameOf(second)],
        ({ } worker, null) => words["{0} goes along", NameOf(worker)],
        _ => words["Nobody of us goes along"],
    };

    private string NameOf(Guid worker) => Work.Names.GetValueOrDefault(worker) ?? "";
}
