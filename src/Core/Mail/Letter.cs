namespace Steadfast.Core.Mail;

public enum LetterKind
{
    /// <summary>The one-time link with which a referral is written.</summary>
    ReferralLink,

    /// <summary>Something changed about a referral; where to read it.</summary>
    ReferralChanged,

    /// <summary>What a worker's day holds, in counts.</summary>
    DayAhead,

    /// <summary>The one-time link with which somebody sets their account up.</summary>
    AccountLink,
}

/// <summary>
/// What a mail is to say. It has no room for a case's facts: a kind, a path within the service, and counts. The words are
/// put to it when it goes.
/// </summary>
/// <param name="To">One address, as <see cref="EmailAddress"/> reads it.</param>
/// <param name="Languages">Codes of the languages it is written in, first to last: en, cy.</param>
/// <param name="Path">The page it leads to.</param>
public sealed record Letter(LetterKind Kind, string To, IReadOnlyList<string> Languages, string Path)
{
    /// <summary>For the day ahead: what is counted and how many.</summary>
    public IReadOnlyList<DayCount> Counts { get; init; } = [];
}

public enum DayCountOf
{
    Visits,
    Appointments,
    Reviews,
    Overdue,
    Other,
}

public sealed record DayCount(DayCountOf Of, int Number);
