using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyTeam;

/// <summary>For how many of a site's young people something is known.</summary>
/// <param name="Of">Open or on hold, and within reach: the denominator, in which what is not known stays.</param>
public sealed record KnownShare(RecordField Field, Guid SiteId, int Known, int Of)
{
    public int Missing => Of - Known;

    /// <summary>Rounded half up, and never 100 while somebody is missing.</summary>
    public int Percent => Missing == 0 ? 100 : Math.Min(99, (200 * Known + Of) / (2 * Of));
}

/// <summary>Counts what is known, by site and field: "not known" is an answer, is counted, and is chased gently (rule 8).</summary>
public sealed class Completeness(ServiceDatabase db)
{
    /// <param name="siteId">One site, or none for every site within reach.</param>
    public async Task<IReadOnlyList<KnownShare>> ReadAsync(Viewer viewer, Guid? siteId, CancellationToken cancel)
    {
        var sites = new Dictionary<Guid, (int[] Known, int Of)>();
        await foreach (var row in db.WithUs(viewer, siteId).Select(WhatIsKnown()).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var (known, of) = sites.GetValueOrDefault(row.SiteId, (new int[RecordField.All.Count], 0));
            for (var i = 0; i < known.Length; i++)
                known[i] += row.Known[i] ? 1 : 0;
            sites[row.SiteId] = (known, of + 1);
        }
        return [.. sites.SelectMany(site => RecordField.All.Select((field, i) => new KnownShare(field, site.Key, site.Value.Known[i], site.Value.Of)))];
    }

    // All fields in one pass: a query for each went over every record fourteen times.
    private Expression<Func<YoungPerson, Row>> WhatIsKnown()
    {
        var person = Expression.Parameter(typeof(YoungPerson), "p");
        var known = RecordField.All.Select(field => field.IsKnown(db)).Select(said => ReplacingExpressionVisitor.Replace(said.Parameters[0], person, said.Body));
        var row = Expression.New(typeof(Row).GetConstructors()[0], Expression.Property(person, nameof(YoungPerson.SiteId)), Expression.NewArrayInit(typeof(bool), known));
        return Expression.Lambda<Func<YoungPerson, Row>>(row, person);
    }

    private sealed record Row(Guid SiteId, bool[] Known);
}
