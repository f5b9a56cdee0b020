using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>Calls an appointment off, with the reason.</summary>
public sealed class CallOffModel(AppointmentDesk desk, Arranging arranging, Wording words) : PageModel
{
    [BindProperty]
    public CallOffAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, null, cancel) is not { } open)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Version = open.Appointment.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, Input.Version, cancel) is not { } open)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.CallOffAsync(HttpContext.Viewer(), open.Appointment, open.Case.Words, Input.FormKey, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["The appointment is called off"];
        return Redirect(desk.Back);
    }

    private async Task<OpenAppointment?> LoadAsync(string reference, Guid id, int? version, CancellationToken cancel)
    {
        if (await desk.OpenAsync(reference, id, version, cancel) is not { } open)
            return null;
        Back = $"{desk.Head.Href}/appointments/{id}";
        return open;
    }
}
