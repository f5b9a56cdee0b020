using Steadfast.Core.Database;

namespace Steadfast.Core.Mail;

/// <summary>
/// A mail on its way. It is written in the save that causes it, and its letter is taken away once it has gone. It is not
/// part of the record: the act that caused it is.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>Also the mail's own Message-ID, so that a mailbox that is sent it twice can tell.</summary>
    public Guid Id { get; init; } = Ids.New();

    /// <summary>What it was written for; of two mails for the same cause there is one.</summary>
    public required string Cause { get; init; }

    public required LetterKind Kind { get; init; }

    /// <summary>The young person whose referral it speaks of, so that it goes when their record goes.</summary>
    public Guid? YoungPersonId { get; init; }

    /// <summary>The <see cref="Letter"/>, sealed for the installation; none once it has gone.</summary>
    public byte[]? Letter { get; set; }

    public MailState State { get; set; } = MailState.Waiting;

    public required DateTime WrittenAt { get; init; }

    /// <summary>After this it tells nobody anything: a reminder on the day after.</summary>
    public DateTime? GoodUntil { get; init; }

    public int Tries { get; set; }

    /// <summary>Not to be taken before; also moved on by whoever is sending it now.</summary>
    public required DateTime NextTryAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The mail server's code and our words for it; never the server's own text, which may hold the address.</summary>
    public string? Trouble { get; set; }
}

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>The mail server does not take it; an administrator looks.</summary>
    GivenUp,
}

/// <summary>The allowed moves, in one table.</summary>
public static class MailMoves
{
    public static bool CanMoveTo(this MailState from, MailState to) => (from, to) is
        (MailState.Waiting, MailState.Sent) or (MailState.Waiting, MailState.GivenUp) or (MailState.GivenUp, MailState.Waiting);
}
