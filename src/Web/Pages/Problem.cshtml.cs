using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages;

/// <summary>What is shown when a page cannot be: never a trace, and whether something exists or was there only to those who may see it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel(WhatWentAway whatWentAway, SentWords sentWords, Wording words) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    /// <summary>What was there and went away while the page was open.</summary>
    public WentAway? Away { get; private set; }

    /// <summary>What was typed into the form that has no page any more.</summary>
    public IReadOnlyList<string> Sent { get; private set; } = [];

    /// <summary>For casework: the way to a record out of reach. The same whether there is such a record or not.</summary>
    public string? Emergency { get; private set; }

    public async Task OnGetAsync(int code, CancellationToken cancel)
    {
        await SayAsync(code, cancel);
        if (code == 404 && Away is null && HttpContext.ViewerOrNone() is { } viewer && Policies.Roles[Policies.Emergency].Contains(viewer.Role)
            && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.Split('/') is ["", "cases", var typed, ..] && References.TryRead(typed, out var reference))
            Emergency = $"/cases/{reference}/break-glass";
    }

    public async Task OnPostAsync(int code, CancellationToken cancel)
    {
        await SayAsync(code, cancel);
        if (Away is not null)
            Sent = sentWords.Of(HttpContext);
    }

    private async Task SayAsync(int code, CancellationToken cancel)
    {
        // Where anything else went wrong the database may be what failed: it is not asked.
        Away = code == 404 ? await whatWentAway.FindAsync(HttpContext, cancel) : null;
        (Heading, Advice) = Away is { } away ? (away.Heading, away.Sentence) : Said(code);
    }

    private (string Heading, string Advice) Said(int code) => code switch
    {
        404 => (words["Page not found"], words["It may not exist, or it may not be yours to see. Check the reference, or ask your manager."]),
        400 => (words["This form could not be read"], words["It may have been open for too long. Go back, reload the page and send it again. What you typed may still be there."]),
        _ => (words["Sorry, something went wrong"], words["Nothing was saved. Try again in a moment; if it happens again, tell whoever looks after the service."]),
    };
}
