using Steadfast.Core.Workforce;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>The workers of a site to choose from, each with how many young people they carry and their limit.</summary>
public sealed class Colleagues(Allocating allocating, Wording words)
{
    public async Task<IReadOnlyList<Choice>> OfAsync(Guid siteId, CancellationToken cancel) =>
        [.. (await allocating.CaseloadsAsync(siteId, cancel)).Select(c => new Choice(c.AccountId.ToString(), c.Name, words["works with {0} of at most {1}", c.Carried, c.Limit]))];
}
