using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>Moves an appointment: another one comes in its place, with the same people.</summary>
public sealed class RearrangeModel(AppointmentDesk desk, Arranging arranging, Wording words) : PageModel
{
    [BindProperty]
    public MoveAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public string Back { get; private set; } = "";

    public string Was { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, null, cancel) is not { } open)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Version = open.Appointment.Version, At = open.Appointment.At };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, Input.Version, cancel) is not { } open)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.RearrangeAsync(HttpContext.Viewer(), open.Case.Person.SiteId, open.Appointment, open.Case.Words, Input.FormKey, Input.On!.Value, Input.At, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["The appointment is moved to {0}", Shown.Day(Input.On!.Value)];
        return Redirect(desk.Back);
    }

    private async Task<OpenAppointment?> LoadAsync(string reference, Guid id, int? version, CancellationToken cancel)
    {
        if (await desk.OpenAsync(reference, id, version, cancel) is not { } open)
            return null;
        (Back, Was) = ($"{desk.Head.Href}/appointments/{id}", Shown.Day(open.Appointment.On));
        return open;
    }
}
