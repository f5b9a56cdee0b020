using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Mail;

namespace Steadfast.Core.Mail;

/// <summary>One email address that a mail can go to: no name beside it, no second address, nothing that a header could be made of.</summary>
public sealed record EmailAddress
{
    /// <summary>The longest a mail server need take (RFC 5321, 4.5.3.1.3, less the brackets around it).</summary>
    public const int Longest = 254;

    private const int LongestLocalPart = 64;

    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    public override string ToString() => Text;

    /// <summary>Enough to find a slip of the pen by, too little to write to: j…@example.org.</summary>
    public string Masked => $"{Text[0]}…{Text[Text.LastIndexOf('@')..]}";

    /// <summary>Reads an address as somebody typed it.</summary>
    /// <exception cref="RuleException">It is none; the sentence says what would be right.</exception>
    public static EmailAddress Read(string typed, string? about = null)
    {
        if (typed.Trim().Length > Longest)
            throw new RuleException("An email address has at most 254 characters. Check it.", about);
        return TryRead(typed, out var address) ? address : throw new RuleException("Enter one email address in the form name@example.org, with nothing beside it.", about);
    }

    public static bool TryRead(string? typed, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var text = (typed ?? "").Trim();
        if (text.Length is 0 or > Longest || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || "<>()[],;:\\\"".Contains(c, StringComparison.Ordinal)))
            return false;
        var at = text.LastIndexOf('@');
        if (at is < 1 or > LongestLocalPart || text.IndexOf('@', StringComparison.Ordinal) != at || !text[..at].All(char.IsAscii) || DomainOf(text[(at + 1)..]) is not { } domain)
            return false;
        var whole = $"{text[..at]}@{domain}";
        if (!MailAddress.TryCreate(whole, out var read) || read.Address != whole)
            return false;
        address = new(whole);
        return true;
    }

    /// <summary>The only address within some words, "Jo Bright, 029 2000 0000, jo@example.org" say; none where there are none or several.</summary>
    public static EmailAddress? OnlyOneIn(string? words)
    {
        var found = (words ?? "").Split((char[])[' ', '\t', '\r', '\n', ',', ';', '<', '>', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => TryRead(word.TrimEnd('.', ':', '!'), out var address) ? address : null).OfType<EmailAddress>().Distinct().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    // A name of the web with letters outside ASCII travels in its xn-- form.
    private static string? DomainOf(string domain)
    {
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
            return ascii.Contains('.', StringComparison.Ordinal) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
