using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages;

/// <summary>What is shown when a page cannot be: never a trace, never a hint whether something exists.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>For casework: the way to a record out of reach. The same whether there is such a record or not.</summary>
    public string? Emergency { get; private set; }

    public void OnGet(int code)
    {
        Say(code);
        if (code == 404 && HttpContext.ViewerOrNone() is { } viewer && Policies.Roles[Policies.Emergency].Contains(viewer.Role)
            && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.Split('/') is ["", "cases", var typed, ..] && References.TryRead(typed, out var reference))
            Emergency = $"/cases/{reference}/break-glass";
    }

    public void OnPost(int code) => Say(code);

    private void Say(int code) => (Heading, Advice) = code switch
    {
        404 => ("Page not found", "It may not exist, or it may not be yours to see. Check the reference, or ask your manager."),
        400 => ("This form could not be read", "It may have been open for too long. Go back, reload the page and send it again. What you typed may still be there."),
        _ => ("Sorry, something went wrong", "Nothing was saved. Try again in a moment; if it happens again, tell whoever looks after the service."),
    };
}
