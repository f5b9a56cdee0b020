using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.MyTeam;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Recruitment;

public sealed class CandidateAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Enter a name"), StringLength(200)]
    public string? Name { get; set; }

    [StringLength(200)]
    public string? Contact { get; set; }

    [Required(ErrorMessage = "Choose peer mentor or practitioner.")]
    public Role? Role { get; set; }

    [Required(ErrorMessage = "Choose the site")]
    public Guid? Site { get; set; }

    [Display(Name = "Day of the application"), Required(ErrorMessage = "Enter the day they applied")]
    public DateOnly? AppliedOn { get; set; }
}

/// <summary>Writes down that somebody applied, in whatever form they did.</summary>
public sealed class AddCandidateModel(Recruiting recruiting, TeamSites teamSites, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CandidateAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> Sites { get; private set; } = [];

    public static IReadOnlyList<Choice> Roles { get; } = [.. new[] { Role.PeerMentor, Role.Practitioner }.Select(r => new Choice(r.ToString(), RoleNames.Of(r)))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new() { FormKey = Ids.New(), AppliedOn = clock.Today(), Site = Sites.Count == 1 ? Guid.Parse(Sites[0].Value) : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.MustBeOneOf(words, "Input.Site", Input.Site?.ToString(), Sites);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => recruiting.AddAsync(HttpContext.Viewer(), Input.Site!.Value, Input.Role!.Value, Input.Name!, Input.Contact, Input.AppliedOn!.Value, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["The application is added"];
        return Redirect($"/recruitment/{Input.FormKey}");
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Sites = [.. (await teamSites.OfAsync(HttpContext.Viewer(), cancel)).Select(s => new Choice(s.Id.ToString(), s.Name))];
}
