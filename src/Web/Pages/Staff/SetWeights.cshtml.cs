using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.MyTeam;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

/// <summary>Places as people write them: 1.2.</summary>
public sealed class WeightAnswers
{
    public int Version { get; set; }

    [Display(Name = "Not assessed"), Required(ErrorMessage = "Enter what it weighs, like 1.2"), Range(typeof(decimal), "0.1", "5", ParseLimitsInInvariantCulture = true, ErrorMessage = "A young person weighs from 0.1 to 5 places.")]
    public decimal? NotAssessed { get; set; }

    [Display(Name = "Low risk"), Required(ErrorMessage = "Enter what it weighs, like 1.2"), Range(typeof(decimal), "0.1", "5", ParseLimitsInInvariantCulture = true, ErrorMessage = "A young person weighs from 0.1 to 5 places.")]
    public decimal? Low { get; set; }

    [Display(Name = "Medium risk"), Required(ErrorMessage = "Enter what it weighs, like 1.2"), Range(typeof(decimal), "0.1", "5", ParseLimitsInInvariantCulture = true, ErrorMessage = "A young person weighs from 0.1 to 5 places.")]
    public decimal? Medium { get; set; }

    [Display(Name = "High risk"), Required(ErrorMessage = "Enter what it weighs, like 1.2"), Range(typeof(decimal), "0.1", "5", ParseLimitsInInvariantCulture = true, ErrorMessage = "A young person weighs from 0.1 to 5 places.")]
    public decimal? High { get; set; }

    [Display(Name = "Intensive"), Required(ErrorMessage = "Enter what it adds, 0 for nothing"), Range(typeof(decimal), "0", "5", ParseLimitsInInvariantCulture = true, ErrorMessage = "A young person weighs from 0.1 to 5 places.")]
    public decimal? Intensive { get; set; }

    [Display(Name = "Share"), Required(ErrorMessage = "Enter the share in percent"), Range(0, 100, ErrorMessage = "A co-worker's share is from 0 to 100 percent.")]
    public int? CoWorkerPercent { get; set; }

    public void PutInto(CaseloadWeights weights)
    {
        (weights.NotAssessed, weights.Low, weights.Medium, weights.High) = (Tenths(NotAssessed), Tenths(Low), Tenths(Medium), Tenths(High));
        (weights.Intensive, weights.CoWorkerPercent) = (Tenths(Intensive), CoWorkerPercent!.Value);
    }

    public static WeightAnswers Of(CaseloadWeights weights) => new()
    {
        Version = weights.Version,
        NotAssessed = Places(weights.NotAssessed),
        Low = Places(weights.Low),
        Medium = Places(weights.Medium),
        High = Places(weights.High),
        Intensive = Places(weights.Intensive),
        CoWorkerPercent = weights.CoWorkerPercent,
    };

    private static int Tenths(decimal? places) => (int)Math.Round(places!.Value * CaseloadWeights.Place, MidpointRounding.AwayFromZero);

    private static decimal Places(int tenths) => tenths / (decimal)CaseloadWeights.Place;
}

/// <summary>How much a young person weighs in a caseload at one site.</summary>
public sealed class SetWeightsModel(Weighing weighing, TeamSites teamSites, ServiceDatabase db, Wording words) : PageModel
{
    private CaseloadWeights weights = null!;

    [BindProperty]
    public WeightAnswers Input { get; set; } = new();

    public Site Site { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? site, CancellationToken cancel)
    {
        if (!await LoadAsync(site, cancel))
            return NotFound();
        Input = WeightAnswers.Of(weights);
        // None is stored until a site says one.
        if (db.Entry(weights).State == EntityState.Detached)
            Input.Version = 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? site, CancellationToken cancel)
    {
        if (!await LoadAsync(site, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, SayAsync))
            return Page();
        TempData["Done"] = words["The weights are saved; every caseload is counted by them from now on"];
        return Redirect($"/staff?site={Site.Letters}");

        async Task SayAsync()
        {
            Input.PutInto(weights);
            if (db.Entry(weights).State != EntityState.Detached)
                db.Entry(weights).Property(w => w.Version).OriginalValue = Input.Version;
            await weighing.SayAsync(HttpContext.Viewer(), weights, cancel);
        }
    }

    private async Task<bool> LoadAsync(string? site, CancellationToken cancel)
    {
        var sites = await teamSites.OfAsync(HttpContext.Viewer(), cancel);
        if ((site is null ? sites.FirstOrDefault() : sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return false;
        Site = chosen;
        weights = await weighing.OfSiteAsync(chosen.Id, cancel);
        return true;
    }
}
