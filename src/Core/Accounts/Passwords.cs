namespace Steadfast.Core.Accounts;

/// <summary>What a password must be: long, and none of those that guessers try first (NIST SP 800-63B, 5.1.1.2).</summary>
public static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private static readonly HashSet<string> Common = Read();

    /// <exception cref="RuleException">It is too short, too long, among the commonest, or made of the person's own name or address.</exception>
    public static void MustBeGood(string password, string email, string name)
    {
        if (password.Length < Shortest)
            throw new RuleException($"Choose a password of at least {Shortest} characters. Three or four words that do not belong together are easy to remember.");
        if (password.Length > Longest)
            throw new RuleException($"Choose a password of at most {Longest} characters.");
        if (IsCommon(password) || IsPersonal(password, email, name))
            throw new RuleException("This password is one of the first that guessers try. Three or four words that do not belong together are harder to guess.");
    }

    // password123456 and PASSWORD!!!! are password; aaaaaaaaaaaa and abcabcabcabc are nothing.
    private static bool IsCommon(string password)
    {
        var folded = password.ToLowerInvariant();
        var stem = folded.TrimEnd("0123456789!.?*-_ ".ToCharArray());
        return Common.Contains(folded) || Common.Contains(stem) || stem.Length < 4 || folded.Distinct().Count() < 5;
    }

    private static bool IsPersonal(string password, string email, string name)
    {
        var left = password.ToLowerInvariant();
        foreach (var part in name.ToLowerInvariant().Split(' ').Append(email.ToLowerInvariant()).Append(email.ToLowerInvariant().Split('@')[0]).Append("steadfast"))
            left = part.Length < 3 ? left : left.Replace(part, "", StringComparison.Ordinal);
        return left.Length < 6;
    }

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
