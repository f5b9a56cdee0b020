using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Turns what happened into lines of the timeline, in the reader's language.</summary>
public sealed class EventTitles(OptionLists lists, Wording words)
{
    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(IEnumerable<HistoryEvent> events, CancellationToken cancel)
    {
        var names = await lists.NamesAsync(cancel);
        return [.. events.Select(e => new TimelineEntry(
            e.Contact is { } contact ? Title(contact, names) : words[e.Act!.Value.Line()!],
            e.By, e.At, Text(e), null,
            e.Contact?.Reached ?? e.Act is ActKind.CaseReturned or ActKind.GoalReached,
            e.Contact is { WhenKnown: not WhenKnown.ToTheMinute } vague ? When(vague) : null,
            e.Session?.TheySaid))];
    }

    private string? Text(HistoryEvent e) => e.Session is not { } session ? e.Text : string.Join('\n', new[]
    {
        e.Text,
        session.Hook is null ? null : words["Hook: {0}", session.Hook],
        session.Next is null ? null : words["What next: {0}", session.Next],
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

    private string When(Contact contact) =>
        contact.WhenKnown == WhenKnown.ToTheDay ? Shown.Date(contact.HappenedAt.ToLondonDay()) : words["Day not known"];

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
