using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.YoungPeople;

/// <summary>
/// The short name of a record: site letters, a number, a check letter (CDF-1042-K). The check letter catches one wrong
/// digit and two swapped ones (ISO 7064, MOD 37-2 reduced to letters by leaving out what is easily misread).
/// </summary>
public static class References
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXY";

    public static string Of(string siteLetters, int number) => $"{siteLetters}-{number}-{Check(siteLetters, number)}";

    /// <summary>Tidies what a person typed; false when it cannot be a reference.</summary>
    public static bool TryRead(string? typed, out string reference)
    {
        var parts = (typed ?? "").Trim().ToUpperInvariant().Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries);
        reference = string.Join('-', parts);
        return parts.Length == 3 && int.TryParse(parts[1], out var number) && parts[2] == Check(parts[0], number).ToString();
    }

    /// <summary>The next number of a site, taken inside the caller's transaction so that none is given out twice.</summary>
    public static async Task<string> NextAsync(ServiceDatabase db, Guid siteId, CancellationToken cancel)
    {
        var letters = await db.Sites.Where(s => s.Id == siteId).Select(s => s.Letters).SingleAsync(cancel);
        return Of(letters, await TakeAsync(db, siteId, 1, cancel));
    }

    /// <summary>Takes some numbers of a site, or none, and keeps others from taking any until the transaction ends. Returns the last one taken.</summary>
    internal static async Task<int> TakeAsync(ServiceDatabase db, Guid siteId, int count, CancellationToken cancel) =>
        (await db.Database.SqlQuery<int>($"""
            INSERT INTO "ReferenceCounters" ("SiteId", "Last") VALUES ({siteId}, {count})
            ON CONFLICT ("SiteId") DO UPDATE SET "Last" = "ReferenceCounters"."Last" + {count} RETURNING "Last" AS "Value"
            """).ToListAsync(cancel))[0];

    // 23 is prime, and no weight below is a multiple of it: every single error and every swap changes the letter.
    private static char Check(string siteLetters, int number)
    {
        var weight = 2;
        var sum = 0;
        foreach (var c in $"{siteLetters}{number}")
            sum += (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * weight++ % 23;
        return Letters[sum % 23];
    }
}

/// <summary>The last number given out at a site. Not part of the record: a number left unused says nothing.</summary>
public sealed class ReferenceCounter
{
    public required Guid SiteId { get; init; }

    public int Last { get; set; }
}
