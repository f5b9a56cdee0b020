using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

public sealed record ToldResult(AppointmentStatus Became, DateTime At, string? Words);

/// <summary>One appointment, and how it went.</summary>
public sealed class ViewModel(AppointmentDesk desk, Arranging arranging, ServiceDatabase db, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new("with_us", "Yes, and one of us was there", "It is recorded as a contact too"),
        new("without_us", "Yes, without us"),
        new("no", "No, not this time"),
    ];

    [BindProperty]
    public OutcomeAnswers Input { get; set; } = new();

    public AppointmentDesk Desk => desk;

    public Appointment Appointment { get; private set; } = null!;

    public AppointmentDetails Details { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string? Where { get; private set; }

    /// <summary>Who of us goes, one or two.</summary>
    public string? Workers { get; private set; }

    public string? Transport { get; private set; }

    public IReadOnlyList<ToldResult> Results { get; private set; } = [];

    /// <summary>It has begun, and nobody said yet how it went; or it turns out that they went after all.</summary>
    public bool CanSay => Appointment.Status.CanMoveTo(AppointmentStatus.Attended) && Arranging.Begins(Appointment) <= clock.Instant();

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(reference, id, null, cancel) is not { } open)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Version = open.Appointment.Version };
        await ShowAsync(open, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(reference, id, Input.Version, cancel) is not { } open)
            return NotFound();
        this.MustBeOneOf(words, "Input.Went", Input.Went, Ways);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => arranging.SayHowItWentAsync(HttpContext.Viewer(), open.Case.Person, open.Appointment, open.Case.Words, Told(), cancel)))
        {
            await ShowAsync(open, cancel);
            return Page();
        }
        TempData["Done"] = words["Saved"];
        return Redirect(desk.Back);
    }

    private HowItWent Told() => new(Input.Went != "no", Input.Went == "with_us", Input.Words) { FormKey = Input.FormKey };

    private async Task ShowAsync(OpenAppointment open, CancellationToken cancel)
    {
        var (appointment, opened) = (open.Appointment, open.Case);
        var names = await lists.NamesAsync(cancel);
        Appointment = appointment;
        Details = Arranging.DetailsOf(appointment, opened.Words);
        Title = desk.Title(appointment, names.Of("appointment_kind", appointment.Kind, Wording.Code));
        Where = Details.Where ?? names.Of("place", appointment.Place, Wording.Code);
        Transport = names.Of("transport", appointment.Transport, Wording.Code);
        var going = await db.Users.Where(u => u.Id == appointment.WorkerId || u.Id == appointment.SecondWorkerId).OrderBy(u => u.Id == appointment.SecondWorkerId).Select(u => u.Name).ToListAsync(cancel);
        Workers = going.Count == 0 ? null : string.Join(", ", going);
        var results = await db.AppointmentResults.AsNoTracking().Where(r => r.AppointmentId == appointment.Id).OrderBy(r => r.At).ToListAsync(cancel);
        Results = results.ConvertAll(r => new ToldResult(r.Became, r.At, opened.Words.Open(r.Words)));
    }
}
