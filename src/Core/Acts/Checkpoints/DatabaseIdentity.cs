using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Checkpoints;

/// <summary>Tells one database from another, through backup and restore: the hash of the first act ever written in it.</summary>
internal static class DatabaseIdentity
{
    public const string None = "none";

    public static async Task<string> IdentityAsync(this ServiceDatabase db, CancellationToken cancel)
    {
        var first = await db.Acts.Where(a => a.Chain == Act.House && a.Sequence == 1).Select(a => a.Hash).SingleOrDefaultAsync(cancel);
        return first is null ? None : Convert.ToHexStringLower(first);
    }
}
