using System.Globalization;
using Steadfast.Core.Options;
using Steadfast.Core.Vault;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Takes out of a package's rows what says who somebody is: keys become keyed hashes, days move by the same number for
/// all of one young person's rows, words that are not a code of our lists are left out. Pseudonymised is not anonymous:
/// who has the installation's key, or knows a life well, may still recognise it.
/// </summary>
public sealed class Pseudonyms(Sealer sealer)
{
    private const int MostDays = 182;

    /// <summary>A key that stands for a record, the same in each export of this installation.</summary>
    public string For(string id) => sealer.SearchToken("pseudonym", id).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>How many days this young person's days are moved: from a half-year back to a half-year on, never none.</summary>
    public int ShiftOf(Guid youngPerson)
    {
        var token = (ulong)sealer.SearchToken("shift", youngPerson.ToString());
        var days = (int)(token % (2 * MostDays)) - MostDays;
        return days >= 0 ? days + 1 : days;
    }

    /// <summary>The letters a UK postcode begins with, which stand for a region of many thousand homes.</summary>
    public static string? Area(string? postcode)
    {
        var letters = new string([.. (postcode ?? "").Trim().TakeWhile(char.IsAsciiLetter)]);
        return letters.Length is 1 or 2 ? letters.ToUpperInvariant() : null;
    }

    /// <summary>The code when a list has it; else nothing, because anything may stand there.</summary>
    public static string? Coded(string list, string? value) =>
        value is not null && BuiltInLists.Named(list).Options.Any(o => o.Code == value) ? value : null;

    /// <summary>A measured value: a number or one short code.</summary>
    public static string? Measured(string? value) =>
        value is { Length: <= 20 } && value.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c) || c is '_' or '.' or '-') ? value : null;
}
