using System.Globalization;

namespace Steadfast.Statistics.Disclosure;

/// <summary>How counts of people may leave the service: which are small, what stands in their place, and rounding.</summary>
/// <remarks>
/// A profile with a rounding base shows every other count rounded; one without shows it as it is and needs secondary
/// suppression. Zero is always shown, so whoever reads a marker knows that it stands for at least 1.
/// </remarks>
/// <param name="Name">The word by which the profile is asked for.</param>
/// <param name="Threshold">Counts from 1 to <paramref name="Threshold"/> − 1 are small; 0 where none is.</param>
/// <param name="RoundingBase">Other counts are shown to the nearest multiple of this; 1 where they are not rounded.</param>
/// <param name="SmallMarker">Stands in the place of a small count.</param>
/// <param name="WithheldMarker">Stands in the place of any other hidden figure.</param>
public sealed record ReleaseProfile(string Name, int Threshold, int RoundingBase, string SmallMarker, string WithheldMarker)
{
    /// <summary>Inside the service: everything as it is.</summary>
    public static ReleaseProfile None { get; } = new("none", 0, 1, "", "");

    /// <summary>Ofqual, rounding policy of its statistical releases: nearest 5, 1 to 4 as fewer than 5, totals from true figures.</summary>
    public static ReleaseProfile Ofqual { get; } = new("ofqual", 5, 5, "<5", "*");

    /// <summary>NHS England (earlier NHS Digital), disclosure control of Hospital Episode Statistics below national level: 1 to 7 as *, other counts to the nearest 5, zero as it is.</summary>
    public static ReleaseProfile Nhs { get; } = new("nhs", 8, 5, "*", "*");

    /// <summary>The threshold of 10 of the ONS Secure Research Service and the UK Data Service (Handbook on Statistical Disclosure Control for Outputs, 2019): counts of 1 to 9 are suppressed.</summary>
    public static ReleaseProfile Research { get; } = Below(10) with { Name = "research" };

    /// <summary>Counts from 1 to <paramref name="threshold"/> − 1 are suppressed, and what is needed so that none can be worked out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is under 2, so that no count would be small.</exception>
    public static ReleaseProfile Below(int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        return new(threshold.ToString(CultureInfo.InvariantCulture), threshold, 1, "*", "*");
    }

    /// <summary>Reads a profile as it is written on a command line: none, ofqual, nhs, research, or a number of 2 or more.</summary>
    public static bool TryParse(string text, out ReleaseProfile profile)
    {
        ReleaseProfile? named = new[] { None, Ofqual, Nhs, Research }.FirstOrDefault(p => p.Name == text.Trim().ToLowerInvariant());
        bool number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threshold) && threshold >= 2;
        profile = named ?? (number ? Below(threshold) : None);
        return named is not null || number;
    }

    /// <summary>Whether the profile rounds what it shows.</summary>
    public bool Rounds => RoundingBase > 1;

    /// <summary>Whether a count is small enough to point at people.</summary>
    public bool IsSmall(int count) => count >= 1 && count < Threshold;

    /// <summary>The count to the nearest multiple of the base; a count halfway goes up.</summary>
    public int Rounded(int count) => (count + RoundingBase / 2) / RoundingBase * RoundingBase;

    /// <summary>What a reader knows of a count that is released under the profile and not withheld.</summary>
    public CountRange KnownWhenReleased(int count)
    {
        if (IsSmall(count))
        {
            return Rounds ? new(1, Threshold - 1) : CountRange.AtLeastOne;
        }

        if (count == 0 || !Rounds)
        {
            return new(count, count);
        }

        int shown = Rounded(count);
        int low = Math.Max(shown - RoundingBase / 2, Math.Max(1, Threshold));
        return new(Math.Min(low, count), shown + (RoundingBase - 1) / 2);
    }
}
