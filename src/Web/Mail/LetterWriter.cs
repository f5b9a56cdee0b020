using Steadfast.Core.Mail;
using Steadfast.Web.Language;

namespace Steadfast.Web.Mail;

/// <summary>A mail's subject and text, ready to go.</summary>
public sealed record MailText(string Subject, string Body);

/// <summary>Puts words to a letter, in each of its languages. There is nothing in a letter that could be a case's fact.</summary>
public sealed class LetterWriter(Wording words)
{
    private const string Between = "\n\n----------------------------------------\n\n";

    public MailText Write(Letter letter, Uri service)
    {
        var link = new Uri(service, letter.Path).AbsoluteUri;
        var texts = letter.Languages.Select(language => Speaking.In(language, () => Text(letter, link))).ToList();
        return new(string.Join(" / ", texts.Select(t => t.Subject)), string.Join(Between, texts.Select(t => t.Body)) + "\n");
    }

    private MailText Text(Letter letter, string link) => letter.Kind switch
    {
        LetterKind.ReferralLink => new(words["A link to refer a young person"], Paragraphs(
            words["Here is the link with which you refer a young person to us:"],
            link,
            words["It serves for one referral. Whoever holds it can read and change what you write until you send it, so keep it to yourself. It ends when nobody has used it for 28 days."],
            Ending)),
        LetterKind.ReferralChanged => new(words["News about a referral you sent"], Paragraphs(
            words["Something has changed about a referral that you sent to us. You read it here:"],
            link,
            words["This mail says nothing about the young person. Please write nothing about them in a mail to us either."],
            Ending)),
        LetterKind.AccountLink => new(words["Set up your account"], Paragraphs(
            words["An administrator has opened an account for you. Choose a password and a second step here:"],
            link,
            words["The link works once, within 24 hours. If you did not expect this mail, tell your manager and do not use the link."],
            Ending)),
        LetterKind.DayAhead => new(words["Your day"], Paragraphs(Counts(letter.Counts), link, words["You asked for this mail. You change its hour, or end it, under Your account."])),
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };

    private string Ending => words["A program sent this mail, and nobody reads answers to it."];

    private string Counts(IReadOnlyList<DayCount> counts) => counts.Count == 0
        ? words["Nothing is due today."]
        : words["Today: {0}.", string.Join(", ", counts.Select(Count))];

    private string Count(DayCount count) => (count.Of, count.Number) switch
    {
        (DayCountOf.Visits, 1) => words["1 visit"],
        (DayCountOf.Visits, var n) => words["{0} visits", n],
        (DayCountOf.Appointments, 1) => words["1 appointment"],
        (DayCountOf.Appointments, var n) => words["{0} appointments", n],
        (DayCountOf.Reviews, 1) => words["1 review"],
        (DayCountOf.Reviews, var n) => words["{0} reviews", n],
        (DayCountOf.Overdue, var n) => words["{0} overdue", n],
        (_, 1) => words["1 more thing that waits"],
        (_, var n) => words["{0} more things that wait", n],
    };

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs);
}
