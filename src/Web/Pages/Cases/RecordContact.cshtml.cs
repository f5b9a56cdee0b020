using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class ContactAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what it was: an attempt, or a contact")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Choose how you tried or met")]
    public string? Way { get; set; }

    public string? Outcome { get; set; }

    public string? Place { get; set; }

    [StringLength(200)]
    public string? WithWhom { get; set; }

    [StringLength(4000)]
    public string? Note { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it happened, like 14:30")]
    public TimeOnly? At { get; set; }

    /// <summary>Days from today, "other" for a day of the worker's own, or "keep" to leave the plan as it is.</summary>
    public string Next { get; set; } = Keep;

    public const string Keep = "keep";

    [Display(Name = "Day of the next try")]
    public DateOnly? NextOn { get; set; }

    [StringLength(500)]
    public string? NextPlan { get; set; }
}

/// <summary>Records an attempt or a contact: two taps and one sentence, or three taps and none.</summary>
public sealed class RecordContactModel(CaseDoor door, Recording recording, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private static readonly string[] OwnForms = ["session", "group"];

    [BindProperty]
    public ContactAnswers Input { get; set; } = new();

    /// <summary>The page to go back to: My day, or the case.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Ways { get; private set; } = [];

    public IReadOnlyList<Choice> Outcomes { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> NextDays { get; } = [new(ContactAnswers.Keep, "Leave the plan as it is"), new("1", "Tomorrow"), new("3", "In three days"), new("7", "In a week"), new("other", "Another day")];

    public bool IsAttempt => Input.Kind == Recording.Attempt;

    /// <summary>Something folded away needs mending, so it is unfolded.</summary>
    public bool MoreIsWrong => new[] { "On", "At", "Outcome", "Place", "WithWhom", "NextPlan" }.Any(f => ModelState[$"Input.{f}"]?.Errors.Count > 0);

    public string Back => Url.IsLocalUrl(Then) ? Then! : Head.Href;

    public async Task<IActionResult> OnGetAsync(string reference, string? kind, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        var now = clock.Instant().ToLondon();
        Input = new()
        {
            FormKey = Ids.New(),
            Kind = Kinds.Any(k => k.Value == kind) ? kind : null,
            On = DateOnly.FromDateTime(now),
            At = new TimeOnly(now.Hour, now.Minute),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Check();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => recording.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = IsAttempt ? words["Attempt recorded. Thank you for trying."] : words["Contact recorded"];
        return LocalRedirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var site = opened.Person.SiteId;
        // Sessions have a form of their own, which asks what the work was about.
        Kinds = [.. (await choices.ForAsync("contact_kind", site, cancel)).Where(k => !OwnForms.Contains(k.Value))];
        Ways = await choices.ForAsync("contact_way", site, cancel);
        Outcomes = await choices.ForAsync("contact_outcome", site, cancel);
        Places = await choices.ForAsync("place", site, cancel);
        return opened;
    }

    private void Check()
    {
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        this.MustBeOneOf(words, "Input.Way", Input.Way, Ways);
        this.MustBeOneOf(words, "Input.Outcome", Input.Outcome, Outcomes);
        this.MustBeOneOf(words, "Input.Place", Input.Place, Places);
        this.MustBeOneOf(words, "Input.Next", Input.Next, NextDays);
        if (Input.Next == "other" && Input.NextOn is null && ModelState.GetFieldValidationState("Input.NextOn") != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            ModelState.AddModelError("Input.NextOn", words["Enter the day of the next try"]);
    }

    private NewContact Told() => new(Input.FormKey, Input.Kind!, Input.On!.Value.AtLondon(Input.At!.Value))
    {
        Way = Input.Way,
        Outcome = Input.Outcome,
        Place = Input.Place,
        WithWhom = Input.WithWhom,
        Note = Input.Note,
        NextOn = Input.Next switch
        {
            ContactAnswers.Keep => null,
            "other" => Input.NextOn,
            var days => clock.Today().AddDays(int.Parse(days, CultureInfo.InvariantCulture)),
        },
        NextPlan = Input.NextPlan,
    };
}
