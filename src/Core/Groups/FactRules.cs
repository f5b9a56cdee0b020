namespace Steadfast.Core.Groups;

/// <summary>What a fact between two must say, whether a manager writes it down or a worker reports it.</summary>
internal static class FactRules
{
    public const string WhoExploits = "Say which of the two exploits the other.";

    /// <exception cref="RuleException">A day or a word is missing or cannot be.</exception>
    public static void MustBeTrue(LinkKind kind, bool exploiterNamed, DateOnly since, DateOnly? until, string? words, DateOnly today)
    {
        MustNotBeAhead(since, today);
        if (until < since)
            throw new RuleException("The last day cannot be before the first.", "Until");
        if ((kind == LinkKind.Exploitation) != exploiterNamed)
            throw new RuleException(WhoExploits, "Exploiter");
        if (kind == LinkKind.NoContactOrder && until is null && string.IsNullOrWhiteSpace(words))
            throw new RuleException("Say what the order forbids, or until when it holds.", "Words");
    }

    public static void MustNotBeAhead(DateOnly since, DateOnly today)
    {
        if (since > today)
            throw new RuleException("The day cannot be after today.", "Since");
    }
}
