using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Access;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>Why glass was broken, and the guardian's mark that it was looked into.</summary>
public sealed class ReviewBreakGlassModel(AccessReview review, Wording words) : PageModel
{
    public IReadOnlyList<GlassEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Entries = await review.BrokenAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            await review.ReviewAsync(HttpContext.Viewer(), id, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", words[rule.Sentence]);
            await OnGetAsync(cancel);
            return Page();
        }
        return LocalRedirect("/guardian/break-glass");
    }
}
