using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

/// <summary>Is this the right service? Two minutes of plain guidance, and the site where the link brought none.</summary>
[AllowAnonymous]
public sealed class StartModel(DraftDesk desk, ServiceDatabase db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose where the young person lives")]
    public Guid? SiteId { get; set; }

    public IReadOnlyList<Choice> Sites { get; private set; } = [];

    /// <summary>The site that came with the link.</summary>
    public string? GivenSite { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        SiteId = desk.Draft.Draft.SiteId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        if (GivenSite is null && ModelState.IsValid && Sites.All(s => s.Value != SiteId.ToString()))
            ModelState.AddModelError(nameof(SiteId), "Choose where the young person lives");
        if (GivenSite is null && !ModelState.IsValid)
            return Page();
        if (GivenSite is null)
            await desk.ChooseSiteAsync(SiteId!.Value);
        return Redirect($"/refer/{Key}/young-person");
    }

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key, needsSite: false) is { } elsewhere)
            return elsewhere;
        if (desk.Site is not null && !desk.Draft.Answers.SiteChosen && desk.Draft.Draft.GivenBy is not null)
            GivenSite = desk.Site.Name;
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).ToListAsync(HttpContext.RequestAborted);
        Sites = [.. sites.Select(s => new Choice(s.Id.ToString(), s.Name))];
        return null;
    }
}
