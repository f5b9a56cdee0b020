using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>Changes who goes along, where and how; another day is another page.</summary>
public sealed class ChangeModel(AppointmentDesk desk, Arranging arranging, Wording words) : PageModel
{
    [BindProperty]
    public ChangeAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, null, cancel) is not { } open)
            return NotFound();
        Input.Version = open.Appointment.Version;
        Input.Fill(Arranging.DetailsOf(open.Appointment, open.Case.Words));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, Input.Version, cancel) is not { } open)
            return NotFound();
        this.MustBeOneOf(words, "Input.Place", Input.Place, desk.Places);
        this.MustBeOneOf(words, "Input.Worker", Input.Worker, desk.Workers);
        this.MustBeOneOf(words, "Input.SecondWorker", Input.SecondWorker, desk.Workers);
        this.MustBeOneOf(words, "Input.Transport", Input.Transport, desk.Transports);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.ChangeAsync(HttpContext.Viewer(), open.Case.Person.SiteId, open.Appointment, open.Case.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["The appointment is changed"];
        return Redirect(Back);
    }

    private async Task<OpenAppointment?> LoadAsync(string reference, Guid id, int? version, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await desk.OpenAsync(reference, id, version, cancel) is not { } open)
            return null;
        Back = $"{desk.Head.Href}/appointments/{id}";
        await desk.FillChoicesAsync(open.Case, viewer.AccountId, viewer.Name, cancel);
        return open;
    }
}
