using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Mail;
using Steadfast.Core.MyDay;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MyAccount;

public sealed class ReminderAnswers
{
    public int? Hour { get; set; }
}

/// <summary>Whether, and at which hour, a worker gets the counts of their day by mail.</summary>
public sealed class ChooseReminderModel(Reminding reminding, Outbox outbox, Wording words) : PageModel
{
    [BindProperty]
    public ReminderAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> Hours { get; } = [.. Enumerable.Range(Reminding.Earliest, Reminding.Latest - Reminding.Earliest + 1)
        .Select(hour => new Choice(hour.ToString(CultureInfo.InvariantCulture), $"{hour:00}:00"))];

    public bool HasADay => Reminding.HasADay(HttpContext.Viewer().Role);

    public bool CanSend => outbox.CanSend;

    public async Task OnGetAsync(CancellationToken cancel) => Input.Hour = await reminding.HourOfAsync(HttpContext.Viewer().AccountId, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => reminding.ChooseAsync(HttpContext.Viewer(), Input.Hour, cancel)))
            return Page();
        TempData["Done"] = Input.Hour is { } hour ? words["A mail comes each day at {0}", $"{hour:00}:00"] : words["No mail comes for your day"];
        return Redirect("/my-account");
    }
}
