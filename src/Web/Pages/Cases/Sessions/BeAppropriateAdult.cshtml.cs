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

namespace Steadfast.Web.Pages.Cases.Sessions;

/// <summary>Records that one of us was with them at a police station as their appropriate adult.</summary>
public sealed class BeAppropriateAdultModel(CaseDoor door, BeingAppropriateAdult being, Choices choices, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AppropriateAdultAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Steps { get; private set; } = [];

    public IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    public bool InScotland { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        foreach (var step in Input.Steps)
            this.MustBeOneOf(words, "Input.Steps", step, Steps);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => being.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["The visit is recorded"];
        return Redirect($"{Head.Href}/sessions");
    }

    private NewAppropriateAdultVisit Told()
    {
        var (on, arrived, left) = (Input.On!.Value, Input.Arrived!.Value, Input.Left!.Value);
        return new(Input.FormKey, on.AtLondon(arrived), (left < arrived ? on.AddDays(1) : on).AtLondon(left), Input.Where!, Input.Steps, Input.Training!, Input.TrainedOn!.Value)
        {
            HasPartInIt = Input.HasPart != "no",
            Vulnerability = Input.Vulnerability,
            SolicitorThere = Answer(Input.Solicitor),
            RightsUnderstood = Answer(Input.Rights),
            Words = Input.Words,
        };
    }

    private static bool? Answer(string? given) => given switch { "yes" => true, "no" => false, _ => null };

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Steps = await choices.ForAsync("appropriate_adult_step", opened.Person.SiteId, cancel);
        InScotland = await db.Sites.AnyAsync(s => s.Id == opened.Person.SiteId && s.Nation == Nation.Scotland, cancel);
        return opened;
    }
}
