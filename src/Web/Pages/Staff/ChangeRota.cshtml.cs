using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.MyTeam;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

public sealed class ShiftAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what they answer for")]
    public OnCallPart? Part { get; set; }

    [Required(ErrorMessage = "Choose who is on call")]
    public Guid? Account { get; set; }

    [Required(ErrorMessage = "Give the number they answer."), StringLength(40)]
    public string? Phone { get; set; }

    [Display(Name = "First day"), Required(ErrorMessage = "Enter the day it begins")]
    public DateOnly? From { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it begins, like 17:00")]
    public TimeOnly? FromTime { get; set; }

    [Display(Name = "Last day"), Required(ErrorMessage = "Enter the day it ends")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it ends, like 09:00")]
    public TimeOnly? UntilTime { get; set; }
}

/// <summary>Puts somebody on call for a site, and takes shifts out.</summary>
public sealed class ChangeRotaModel(Rota rota, Promoting promoting, TeamSites teamSites, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Choice> everybody = [];

    [BindProperty]
    public ShiftAnswers Input { get; set; } = new();

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Names of those who could be on call but for their stage.</summary>
    public string NotYet { get; private set; } = "";

    public static IReadOnlyList<Choice> Parts { get; } = [.. Enum.GetValues<OnCallPart>().Select(p => new Choice(p.ToString(), OnCallNames.Of(p)))];

    public async Task<IActionResult> OnGetAsync(string? site, CancellationToken cancel)
    {
        if (!await LoadAsync(site, cancel))
            return NotFound();
        Input = Tonight();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? site, CancellationToken cancel)
    {
        if (!await LoadAsync(site, cancel))
            return NotFound();
        // Of a stage that was changed meanwhile the rule tells more than that they are not offered.
        this.MustBeOneOf(words, "Input.Account", Input.Account?.ToString(), everybody);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => rota.PutAsync(HttpContext.Viewer(), Told(), cancel)))
            return Page();
        TempData["Done"] = words["The rota is changed"];
        return Redirect($"/rota?site={Site.Letters}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? site, Guid shift, CancellationToken cancel)
    {
        if (!await LoadAsync(site, cancel))
            return NotFound();
        ModelState.Clear();
        Input = Tonight();
        if (!await this.AllowedAsync(words, () => rota.RemoveAsync(HttpContext.Viewer(), shift, cancel)))
            return Page();
        TempData["Done"] = words["The rota is changed"];
        return Redirect($"/rota?site={Site.Letters}");
    }

    private ShiftAnswers Tonight() => new() { FormKey = Ids.New(), From = clock.Today(), FromTime = new TimeOnly(17, 0), Until = clock.Today().AddDays(1), UntilTime = new TimeOnly(9, 0) };

    private NewShift Told() => new(Input.FormKey, Site.Id, Input.Part!.Value, Input.Account!.Value, Input.From!.Value.AtLondon(Input.FromTime!.Value), Input.Until!.Value.AtLondon(Input.UntilTime!.Value), Input.Phone!);

    private async Task<bool> LoadAsync(string? site, CancellationToken cancel)
    {
        var sites = await teamSites.OfAsync(HttpContext.Viewer(), cancel);
        if ((site is null ? sites.FirstOrDefault() : sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return false;
        Site = chosen;
        everybody = [.. (await db.Users.AsNoTracking().Where(u => u.DisabledAt == null && (u.Role == Role.NationalLead || (u.SiteId == chosen.Id && (u.Role == Role.Practitioner || u.Role == Role.PeerMentor || u.Role == Role.ServiceManager))))
            .Select(u => new { u.Id, u.Name, u.Role }).ToListAsync(cancel)).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new Choice(u.Id.ToString(), u.Name, RoleNames.Of(u.Role)))];
        var early = (await promoting.StagesAsync(everybody.Select(p => Guid.Parse(p.Value)), cancel)).Where(s => s.Value != MentorStage.Practitioner).Select(s => s.Key.ToString()).ToHashSet();
        People = [.. everybody.Where(p => !early.Contains(p.Value))];
        NotYet = string.Join(", ", everybody.Where(p => early.Contains(p.Value)).Select(p => p.Text));
        return true;
    }
}
