using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Turns what happened into lines of the timeline, in the reader's language.</summary>
public sealed class EventTitles(OptionLists lists, Wording words)
{
    /// <param name="caseHref">The case's address, where a concern may be raised from a contact; none where lines are only read.</param>
    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(IEnumerable<HistoryEvent> events, CancellationToken cancel, string? caseHref = null)
    {
        var names = await lists.NamesAsync(cancel);
        return [.. events.Select(e => new TimelineEntry(
            e.Contact is { } contact ? Title(contact, names) : words[e.Act!.Value.Line()!],
            e.By, e.At, Text(e), null,
            e.Contact?.Reached ?? e.Act is ActKind.CaseReturned or ActKind.GoalReached,
            e.Contact is { WhenKnown: not WhenKnown.ToTheMinute } vague ? When(vague) : null,
            e.Session?.TheySaid)
        {
            Next = caseHref is null || e.Contact is not { Reached: true } met ? null : new("Raise a concern from this", $"{caseHref}/concerns/new?from={(e.Session is null ? "contact" : "session")}&id={met.Id}"),
        })];
    }

    private string Text(HistoryEvent e) => string.Join('\n', new[]
    {
        e.SpokenTo is null ? null : words["Spoke to {0}", e.SpokenTo],
        e.WithWhom is null ? null : e.SpokenTo is null && e.Contact?.Kind == Touch.FamilyContact ? words["Spoke to {0}", e.WithWhom] : words["Who was there: {0}", e.WithWhom],
        e.Text,
        e.Wish is null ? null : words["They wish: {0}", e.Wish],
        e.Session?.Hook is null ? null : words["Hook: {0}", e.Session.Hook],
        e.Session?.Next is null ? null : words["What next: {0}", e.Session.Next],
    }.OfType<string>());

    /// <summary>Contact with the young person: On the street, talked.</summary>
    public string Title(Contact contact, OptionNames names)
    {
        var kind = names.Of("contact_kind", contact.Kind, Wording.Code);
        var more = string.Join(", ", new[]
        {
            names.Of("contact_way", contact.Way, Wording.Code),
            names.Of("place", contact.Place, Wording.Code),
            names.Of("contact_outcome", contact.Outcome, Wording.Code),
        }.OfType<string>().Select(Lower).Distinct());
        return more.Length == 0 ? kind! : $"{kind}: {more}";
    }

    /// <summary>A contact with somebody of the family.</summary>
    /// <param name="with">Whose name to say; none on a page that is about them alone.</param>
    public TimelineEntry Talk(FamilyTalk talk, string? with, PersonWords box, OptionNames names) => new(
        Title(talk.Contact, names), null, talk.Contact.HappenedAt,
        string.Join('\n', new[] { with is null ? null : words["Spoke to {0}", with], box.Open(talk.Contact.Note), talk.Wish is null ? null : words["They wish: {0}", box.Open(talk.Wish)] }.OfType<string>()),
        Marked: true, When: talk.Contact.WhenKnown == WhenKnown.ToTheMinute ? null : When(talk.Contact));

    private string When(Contact contact) =>
        contact.WhenKnown == WhenKnown.ToTheDay ? Shown.Date(contact.HappenedAt.ToLondonDay()) : words["Day not known"];

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
