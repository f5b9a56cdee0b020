using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.MyTeam;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding.Learning;

/// <summary>What came of concerns in a period and what was learnt, for the manager of a site and the national lead: counts, no names.</summary>
public sealed class ReadLearningModel(Core.Safeguarding.Learning learning, TeamSites teamSites, OptionLists lists, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;

    /// <summary>The letters of one site; all sites where none is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "site")]
    public string? Chosen { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public Site? Site { get; private set; }

    public IReadOnlyList<Choice> Sites { get; private set; } = [];

    public WhatWasLearnt Learnt { get; private set; } = null!;

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var sites = await teamSites.OfAsync(viewer, cancel);
        Site = string.IsNullOrEmpty(Chosen) ? null : sites.FirstOrDefault(s => s.Letters == Chosen);
        if (Site is null && !string.IsNullOrEmpty(Chosen))
            return NotFound();
        Sites = [.. sites.Select(s => new Choice(s.Letters, s.Name))];
        To ??= clock.Today();
        From = From is { } first && first <= To ? first : To.Value.AddYears(-1).AddDays(1);
        (Learnt, names) = (await learning.ReadAsync(viewer, Site?.Id, From.Value, To.Value, cancel), await lists.NamesAsync(cancel));
        return Page();
    }
}
