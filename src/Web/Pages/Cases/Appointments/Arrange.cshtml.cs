using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>Arranges an appointment: what, when, where, who goes along and how they get there.</summary>
public sealed class ArrangeModel(AppointmentDesk desk, Arranging arranging, Wording words) : PageModel
{
    [BindProperty]
    public ArrangeAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Worker = HttpContext.Viewer().AccountId.ToString() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, desk.Kinds);
        this.MustBeOneOf(words, "Input.Place", Input.Place, desk.Places);
        this.MustBeOneOf(words, "Input.Worker", Input.Worker, desk.Workers);
        this.MustBeOneOf(words, "Input.SecondWorker", Input.SecondWorker, desk.Workers);
        this.MustBeOneOf(words, "Input.Transport", Input.Transport, desk.Transports);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.ArrangeAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["The appointment is arranged for {0}", Shown.Day(Input.On!.Value)];
        return Redirect(desk.Back);
    }

    private NewAppointment Told() => new(Input.Kind!, Input.On!.Value, Input.At) { FormKey = Input.FormKey, Details = Input.Told() };

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await desk.OpenCaseAsync(reference, cancel) is not { } opened)
            return null;
        await desk.FillChoicesAsync(opened, viewer.AccountId, viewer.Name, cancel);
        return opened;
    }
}
