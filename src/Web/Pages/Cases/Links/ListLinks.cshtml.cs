using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Links;

/// <summary>What is known between one young person and others, and places not safe for them; for managers alone.</summary>
public sealed class ListLinksModel(CaseDoor door, PairReading pairs, LinkReporting reporting, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<LinkLine> Lines { get; private set; } = [];

    /// <summary>What workers reported and is not a fact yet, the waiting first.</summary>
    public IReadOnlyList<LinkReport> Waiting { get; private set; } = [];

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenToDecideAsync(reference, cancel) is not { } opened)
            return NotFound();
        personWords = opened.Words;
        Waiting = [.. (await reporting.OfAsync(HttpContext.Viewer(), opened.Person, cancel)).Where(r => r.Status != ReportStatus.Confirmed).OrderBy(r => r.Status)];
        Head = CaseHead.Of(opened, clock.Today(), words);
        Lines = await pairs.OfPersonAsync(HttpContext.Viewer(), opened.Person, cancel);
        return Page();
    }
}
