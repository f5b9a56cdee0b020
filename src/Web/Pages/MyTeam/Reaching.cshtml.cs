using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Governance;
using Steadfast.Core.MyTeam;
using Steadfast.Statistics;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>How long it takes a site to come near its young people, with its uncertainty, and which ways did it.</summary>
public sealed class ReachingModel(ReachingTimes times, TeamSites teamSites, OptionLists lists, Wording words) : PageModel
{
    private OptionNames names = null!;

    public Site Site { get; private set; } = null!;

    public SiteReaching Found { get; private set; } = null!;

    public string? WayName(string code) => names.Of("contact_way", code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string? site, CancellationToken cancel)
    {
        var sites = await teamSites.OfAsync(HttpContext.Viewer(), cancel);
        if ((site is null ? sites.FirstOrDefault() : sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return NotFound();
        (Site, names) = (chosen, await lists.NamesAsync(cancel));
        Found = await times.ReadAsync(HttpContext.Viewer(), chosen.Id, cancel);
        return Page();
    }

    /// <summary>34 (21 to 60); an end that the numbers do not set is said.</summary>
    public string InWords(Answer median) => median.Estimate is not { } day
        ? words["Fewer than half so far"]
        : words["{0} ({1} to {2})", Whole(day), median.Low is { } low ? Whole(low) : words["not known"], median.High is { } high ? Whole(high) : words["not known"]];

    private static string Whole(double day) => Math.Round(day, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
