using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class SessionPlan
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what the group is called"), StringLength(100)]
    public string? Name { get; set; }

    public Guid? Programme { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Enter the time")]
    public TimeOnly? At { get; set; }

    [Required(ErrorMessage = "Enter how many minutes it takes")]
    public int? Minutes { get; set; } = 90;

    public Guid? Venue { get; set; }

    [StringLength(100)]
    public string? NewVenue { get; set; }

    [Required(ErrorMessage = "Choose who leads it")]
    public Guid? Leader { get; set; }

    public Guid? Helper { get; set; }
}

/// <summary>Plans a group session: on its own or within a programme, where, when, and who leads it.</summary>
public sealed class PlanSessionModel(GroupPlanning planning, GroupChoices choices, ServiceDatabase db, Wording words) : PageModel
{
    [BindProperty]
    public SessionPlan Input { get; set; } = new();

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public IReadOnlyList<Choice> Venues { get; private set; } = [];

    public IReadOnlyList<Choice> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input = new() { FormKey = Ids.New(), Leader = HttpContext.Viewer().AccountId };
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (Input.Venue is null && string.IsNullOrWhiteSpace(Input.NewVenue))
            ModelState.AddModelError("Input.NewVenue", words["Say where it is"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => PlanAsync(cancel)))
            return Page();
        TempData["Done"] = words["Planned. Now invite"];
        return Redirect($"/groups/{Input.FormKey}");
    }

    // A place named for a session that is refused is not kept either.
    private Task PlanAsync(CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (viewer, site) = (HttpContext.Viewer(), HttpContext.Viewer().SiteId!.Value);
        var venue = Input.Venue ?? (await planning.VenueAsync(viewer, site, Input.NewVenue!, cancel)).Id;
        await planning.PlanAsync(viewer, new NewGroupSession(Input.FormKey, site, Input.Name!, Input.Leader!.Value, Input.On!.Value.AtLondon(Input.At!.Value), Input.Minutes!.Value, venue)
        {
            ProgrammeId = Input.Programme,
            HelperId = Input.Helper,
        }, cancel);
        return true;
    }, cancel);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (HttpContext.Viewer().SiteId is not { } site)
            return false;
        Workers = await choices.WorkersAsync(site, cancel);
        Venues = await choices.VenuesAsync(site, cancel);
        Programmes = await choices.ProgrammesAsync(site, cancel);
        return true;
    }
}
