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

/// <summary>Records an attempt or a contact: two taps and one sentence, or three taps and none.</summary>
public sealed class RecordContactModel(CaseDoor door, Recording recording, Reaching reaching, CaseSummary summary, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private static readonly string[] OwnForms = ["session", "group"];

    /// <summary>The outcome after which the next page is a safeguarding concern, with what was written here.</summary>
    private const string Disclosed = "disclosure";

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

    /// <summary>Those of the family who may have been spoken to.</summary>
    public IReadOnlyList<Choice> Family { get; private set; } = [];

    public IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    public IReadOnlyList<Choice> NextDays { get; } = [new(ContactAnswers.Keep, "Leave the plan as it is"), new("1", "Tomorrow"), new("3", "In three days"), new("7", "In a week"), new("other", "Another day")];

    public bool IsAttempt => Input.Kind == Recording.Attempt;

    /// <summary>Nobody of the family is written down, so who was spoken to is named.</summary>
    public bool AsksWhoByName => Input.Kind == Touch.FamilyContact && Family.Count == 0;

    /// <summary>Something folded away needs mending, so it is unfolded.</summary>
    public bool MoreIsWrong => new[] { "On", "At", "Outcome", "Place", "WithWhom", "NextPlan" }.Any(f => ModelState[$"Input.{f}"]?.Errors.Count > 0);

    public string Back => Url.IsLocalUrl(Then) ? Then! : Head.Href;

    public async Task<IActionResult> OnGetAsync(string reference, string? kind, Guid? who, CancellationToken cancel)
    {
        Input.Kind = kind;
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        var now = clock.Instant().ToLondon();
        Input = new()
        {
            FormKey = Ids.New(),
            Kind = Kinds.Any(k => k.Value == kind) ? kind : null,
            SpokenTo = [.. Family.Select(f => f.Value).Where(f => f == who?.ToString())],
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
        return LocalRedirect(Input.Outcome == Disclosed ? $"{Head.Href}/concerns/new?from=contact&id={Input.FormKey}" : Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var site = opened.Person.SiteId;
        // Sessions have a form of their own, which asks what the work was about.
        Kinds = [.. (await choices.ForAsync("contact_kind", site, cancel)).Where(k => !OwnForms.Contains(k.Value))];
        Ways = Told(await choices.ForAsync("contact_way", site, cancel), await reaching.WaysAsync(opened.Id, cancel), await reaching.PlansAsync(opened.Id, cancel));
        Family = [.. (await summary.PeopleAsync(opened.Id, cancel)).Select(m => new Choice(m.Id.ToString(), opened.Words.Open(m.Name)))];
        Outcomes = await choices.ForAsync("contact_outcome", site, cancel);
        Places = await choices.ForAsync("place", site, cancel);
        return opened;
    }

    /// <summary>Each way with what came of it so far, where it is chosen.</summary>
    private IReadOnlyList<Choice> Told(IReadOnlyList<Choice> ways, IReadOnlyList<Tries> tries, IReadOnlyList<WayPlan> plans) =>
    [
        .. ways.Select(w => w with
        {
            Hint = plans.Any(p => p.Way == w.Value && p.Stance == WayStance.NotThisWay) ? words["Not this way"]
                : Input.Kind != Touch.FamilyContact && tries.FirstOrDefault(t => t.Code == w.Value) is { } so ? words["reached them {0} of {1} times", so.Reached, so.Tried] : null,
        }),
    ];

    private void Check()
    {
        this.MustBeOneOf(words, "Input.Alone", Input.Alone, YesNo);
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
        Alone = Input.Alone is null ? null : Input.Alone == "yes",
        SpokenTo = [.. Input.SpokenTo.Select(who => Guid.TryParse(who, out var member) ? member : Guid.Empty)],
        Wish = Input.Wish,
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
