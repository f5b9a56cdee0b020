using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Language;

namespace Steadfast.Web.Access;

/// <summary>Why a page of casework is no more, in the reader's words.</summary>
/// <param name="Href">Where to go on; none where that is out of the reader's reach.</param>
public sealed record WentAway(string Heading, string Sentence, string? Href, string? Link);

/// <summary>
/// What went away while its page was open: a record that was joined to another, or something that was taken out of a record.
/// For whoever has the record within reach; for anybody else it never was.
/// </summary>
public sealed class WhatWentAway(ServiceDatabase db, Edits edits, Wording words)
{
    /// <summary>What the address that was not found led to; none where nothing is known of it, or nothing may be said.</summary>
    public async Task<WentAway?> FindAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.ViewerOrNone() is not { } viewer || context.Features.Get<IStatusCodeReExecuteFeature>() is not { RouteValues: { } route } asked)
            return null;
        if (!References.TryRead(route["reference"] as string, out var reference))
            return null;
        return await JoinedAsync(viewer, reference, cancel) ?? await TakenOutAsync(viewer, reference, route["id"] as string, asked.OriginalPath, cancel);
    }

    private async Task<WentAway?> JoinedAsync(Viewer viewer, string reference, CancellationToken cancel)
    {
        if (await db.JoinedRecords.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(j => j.Reference == reference, cancel) is not { } joined)
            return null;
        var by = await db.Users.Where(u => u.Id == joined.AccountId).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        var to = await db.YoungPeople.VisibleTo(viewer, db).Where(p => p.Id == joined.YoungPersonId).Select(p => p.Reference).SingleOrDefaultAsync(cancel);
        var sentence = words["{0} joined the record {1} to another on {2}: both are of the same young person.", by ?? words["Somebody"], reference, Shown.DateTime(joined.At)];
        return new(words["Joined to another record"], sentence, to is null ? null : $"/cases/{to}", to is null ? null : words["Go to the record {0}", to]);
    }

    private async Task<WentAway?> TakenOutAsync(Viewer viewer, string reference, string? id, string path, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var item) || await db.YoungPeople.VisibleTo(viewer, db).Where(p => p.Reference == reference).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancel) is not { } person)
            return null;
        if (await edits.RemovalOfAsync(person, item, cancel) is not { } removed)
            return null;
        // …/life/event/ID stood among …/life.
        var among = string.Join('/', path.TrimEnd('/').Split('/')[..^2]);
        return new(words["This was taken out"], words["{0} took it out on {1}.", removed.By ?? words["Somebody"], Shown.DateTime(removed.At)], among, words["Go to where it stood"]);
    }
}
