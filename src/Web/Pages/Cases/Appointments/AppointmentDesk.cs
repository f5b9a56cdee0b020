using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Appointments;

/// <summary>An appointment of a young person whose record is open.</summary>
public sealed record OpenAppointment(OpenCase Case, Appointment Appointment);

/// <summary>What the pages about appointments share: the one asked for, and the answers to choose from.</summary>
public sealed class AppointmentDesk(CaseDoor door, ServiceDatabase db, CaseSummary summary, Choices choices, Wording words, TimeProvider clock)
{
    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Transports { get; private set; } = [];

    /// <summary>Those who work with the young person, and the person signed in.</summary>
    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public string Back => $"{Head.Href}/sessions";

    public async Task<OpenCase?> OpenCaseAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }

    /// <param name="version">What the form carries; a newer one in the database makes the save fail, and the page says so.</param>
    public async Task<OpenAppointment?> OpenAsync(string reference, Guid id, int? version, CancellationToken cancel)
    {
        if (await OpenCaseAsync(reference, cancel) is not { } opened || await db.Appointments.SingleOrDefaultAsync(a => a.Id == id && a.YoungPersonId == opened.Id, cancel) is not { } appointment)
            return null;
        if (version is { } seen)
            db.Entry(appointment).Property(a => a.Version).OriginalValue = seen;
        return new(opened, appointment);
    }

    public async Task FillChoicesAsync(OpenCase opened, Guid self, string selfName, CancellationToken cancel)
    {
        var site = opened.Person.SiteId;
        Kinds = await choices.ForAsync("appointment_kind", site, cancel);
        Places = await choices.ForAsync("place", site, cancel);
        Transports = await choices.ForAsync("transport", site, cancel);
        var workers = (await summary.WorkersAsync(opened.Id, cancel)).Select(w => new Choice(w.AccountId.ToString(), w.Name)).ToList();
        Workers = workers.Any(w => w.Value == self.ToString()) ? workers : [.. workers, new(self.ToString(), selfName)];
    }

    /// <summary>Names of those of us asked for, who may work with the young person no longer.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(Guid?[] ids, CancellationToken cancel) => db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);

    /// <summary>Doctor or hospital, Monday 30 August, 10:15.</summary>
    public string Title(Appointment appointment, string? kind) =>
        $"{kind}, {Shown.Day(appointment.On)}{(appointment.At is { } at ? ", " + Shown.Time(at) : null)}";
}
