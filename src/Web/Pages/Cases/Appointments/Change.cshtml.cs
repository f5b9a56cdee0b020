using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>Changes who goes along, where and how; another day is another page.</summary>
public sealed class ChangeModel(AppointmentDesk desk, Arranging arranging, Edits edits, Wording words) : PageModel
{
    [BindProperty]
    public ChangeAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public string Back { get; private set; } = "";

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } open)
            return NotFound();
        Input.Seen = await edits.SeenAsync(open.Case.Id, cancel);
        Input.Fill(Arranging.DetailsOf(open.Appointment, open.Case.Words));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } open)
            return NotFound();
        this.MustBeOneOf(words, "Input.Place", Input.Place, desk.Places);
        this.MustBeOneOf(words, "Input.Worker", Input.Worker, desk.Workers);
        this.MustBeOneOf(words, "Input.SecondWorker", Input.SecondWorker, desk.Workers);
        this.MustBeOneOf(words, "Input.Transport", Input.Transport, desk.Transports);
        if (ModelState.IsValid && open.Appointment.Status == AppointmentStatus.Arranged)
            await MeetOtherEditAsync(open, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.ChangeAsync(HttpContext.Viewer(), open.Case.Person.SiteId, open.Appointment, open.Case.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["The appointment is changed"];
        return Redirect(Back);
    }

    private async Task MeetOtherEditAsync(OpenAppointment open, CancellationToken cancel)
    {
        var (theirs, yours) = (Arranging.DetailsOf(open.Appointment, open.Case.Words), Input.Told());
        var names = await desk.NamesAsync([theirs.WorkerId, yours.WorkerId, theirs.SecondWorkerId, yours.SecondWorkerId], cancel);
        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        EditedField[] fields =
        [
            new("Purpose", "What is it for?", theirs.Purpose, yours.Purpose),
            new("Where", "Where?", theirs.Where, yours.Where),
            new("Place", "What kind of place is it?", desk.Places.NameOf(theirs.Place), desk.Places.NameOf(yours.Place)),
            new("WorkerId", "Who of us goes along?", Name(theirs.WorkerId), Name(yours.WorkerId)),
            new("SecondWorkerId", "Who of us goes beside them?", Name(theirs.SecondWorkerId), Name(yours.SecondWorkerId)),
            new("WithWhom", "Who else goes?", theirs.WithWhom, yours.WithWhom),
            new("Transport", "How do they get there?", desk.Transports.NameOf(theirs.Transport), desk.Transports.NameOf(yours.Transport)),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, open.Appointment, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<OpenAppointment?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await desk.OpenAsync(reference, id, null, cancel) is not { } open)
            return null;
        Back = $"{desk.Head.Href}/appointments/{id}";
        await desk.FillChoicesAsync(open.Case, viewer.AccountId, viewer.Name, cancel);
        return open;
    }
}
