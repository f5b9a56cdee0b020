using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>Restricted records by reference, so that a guardian can open one through break-glass and nobody is named.</summary>
public sealed class ListRestrictedModel(AccessReview review) : PageModel
{
    public IReadOnlyList<(string Reference, string Site)> Records { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Records = await review.RestrictedAsync(cancel);
}
