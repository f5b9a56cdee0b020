namespace Steadfast.Core.DataPackages;

/// <summary>Guesses which code somebody meant.</summary>
internal static class NearestCode
{
    /// <summary>
    /// The code fewest typing slips away (a letter added, left out, changed, or two swapped), letter case and
    /// spaces put right first; null when none is near: more than a third of its letters would have to change.
    /// </summary>
    public static string? Of(string written, IReadOnlyList<string> codes)
    {
        if (written.Length > 60)
            return null;
        var plain = string.Concat(written.Trim().ToLowerInvariant().Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        var best = codes.Select(code => (Code: code, Slips: Slips(plain, code))).MinBy(c => c.Slips);
        if (best.Slips <= Math.Max(1, best.Code.Length / 3))
            return best.Code;
        return plain.Length >= 4 ? codes.FirstOrDefault(c => c.Contains(plain) || plain.Contains(c)) : null;
    }

    /// <summary>Optimal string alignment distance.</summary>
    private static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
