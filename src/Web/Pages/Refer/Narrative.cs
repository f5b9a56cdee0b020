using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Refer;

/// <summary>Puts into words, in the referrer's language, what the record keeps as text.</summary>
internal static class Narrative
{
    public static (string? Known, string? SafeContact) Of(ReferralAnswers answers, Wording words) => (
        Lines(words,
            ("Family", answers.Known.Family),
            ("Before visiting", answers.Known.BeforeVisiting),
            ("About how old", answers.YoungPerson.DateOfBirth is null && answers.YoungPerson.Age is { } age ? words["{0} years", age] : null)),
        Lines(words,
            ("Safe number", answers.SafeContact.Phone),
            ("When and how", answers.SafeContact.When),
            ("Must not know", answers.SafeContact.MustNotKnow)));

    private static string? Lines(Wording words, params IEnumerable<(string Label, string? Text)> told)
    {
        var lines = told.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => $"{words[t.Label]}: {t.Text!.Trim()}").ToList();
        return lines.Count == 0 ? null : string.Join("\n\n", lines);
    }
}
