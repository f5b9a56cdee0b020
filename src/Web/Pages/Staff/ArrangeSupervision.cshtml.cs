using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

public sealed class SupervisionAnswers
{
    [Required(ErrorMessage = "Choose who supervises them")]
    public Guid? Supervisor { get; set; }

    [Display(Name = "Days"), Required(ErrorMessage = "Enter how many days"), Range(7, 92, ErrorMessage = "Supervision is every 7 to 92 days.")]
    public int? EveryDays { get; set; } = Supervision.UsualDays;
}

/// <summary>Who supervises a member of staff, and how often.</summary>
public sealed class ArrangeSupervisionModel(StaffDoor door, ServiceDatabase db, Supporting supporting, Wording words) : PageModel
{
    [BindProperty]
    public SupervisionAnswers Input { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public IReadOnlyList<Choice> Supervisors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (await db.Supervisions.AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == id, cancel) is { } now)
            Input = new() { Supervisor = now.SupervisorId, EveryDays = now.EveryDays };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        this.MustBeOneOf(words, "Input.Supervisor", Input.Supervisor?.ToString(), Supervisors);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.ArrangeAsync(HttpContext.Viewer(), id, Input.Supervisor!.Value, Input.EveryDays!.Value, cancel)))
            return Page();
        TempData["Done"] = words["Supervision is arranged"];
        return Redirect($"/staff/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } account)
            return false;
        Account = account;
        Supervisors = [.. (await db.Users.AsNoTracking()
            .Where(u => u.DisabledAt == null && u.Id != id && (u.Role == Role.NationalLead || (u.SiteId == account.SiteId && (u.Role == Role.ServiceManager || u.Role == Role.Practitioner))))
            .Select(u => new { u.Id, u.Name, u.Role }).ToListAsync(cancel)).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new Choice(u.Id.ToString(), u.Name, RoleNames.Of(u.Role)))];
        return true;
    }
}
