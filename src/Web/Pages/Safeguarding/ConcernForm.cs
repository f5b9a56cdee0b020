using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Reads the form of a concern so that nothing in it can stand in the way of keeping it.</summary>
internal static class ConcernForm
{
    /// <param name="source">Where it was told, if the form was filled from there.</param>
    /// <param name="unreadDay">The day as typed, where it makes none: kept among the words.</param>
    public static NewConcern Read(ConcernAnswers typed, Told? source, IReadOnlyList<Choice> colleagues, IReadOnlyList<Choice> kinds, string? unreadDay)
    {
        var aboutStaff = typed.AboutStaff == "yes";
        var colleague = colleagues.Any(c => c.Value == typed.Colleague) && Guid.TryParse(typed.Colleague, out var id) ? id : (Guid?)null;
        return new(typed.FormKey == Guid.Empty ? Ids.New() : typed.FormKey)
        {
            InTheirWords = typed.InTheirWords,
            Seen = string.Join('\n', new[] { typed.Seen, string.IsNullOrWhiteSpace(typed.Seen + typed.InTheirWords) ? null : unreadDay }.Where(s => !string.IsNullOrWhiteSpace(s))),
            DoneAtOnce = typed.DoneAtOnce,
            ImmediateDanger = typed.Danger == "yes",
            EmergencyCalled = typed.Danger == "yes" && typed.Called is "yes" or "no" ? typed.Called == "yes" : null,
            Kind = kinds.Any(k => k.Value == typed.Kind) ? typed.Kind : null,
            NoticedOn = typed.NoticedOn,
            AboutStaff = aboutStaff,
            ColleagueId = aboutStaff ? colleague : null,
            ColleagueName = aboutStaff ? typed.ColleagueName : null,
            Source = source?.Source ?? ConcernSource.Page,
            SourceId = source?.Id,
        };
    }
}
