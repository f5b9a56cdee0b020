using Steadfast.Core.Governance;
using Steadfast.Core.MyTeam;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>What is known by field, one column for each site.</summary>
public sealed class KnownTable(IReadOnlyList<Site> sites, IReadOnlyList<KnownShare> shares)
{
    private readonly Dictionary<(string Field, Guid Site), KnownShare> byPlace = shares.ToDictionary(s => (s.Field.Code, s.SiteId));

    public IReadOnlyList<Site> Sites => sites;

    /// <summary>None where the site has nobody open.</summary>
    public KnownShare? Of(RecordField field, Site site) => byPlace.GetValueOrDefault((field.Code, site.Id));
}
