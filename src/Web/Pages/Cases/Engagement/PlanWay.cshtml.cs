using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Engagement;

public sealed class WayAnswers
{
    [Required(ErrorMessage = "Choose what you think of this way")]
    public string? Stance { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }
}

/// <summary>Plans one way to reach a young person: try it next, leave it open, or not this way.</summary>
public sealed class PlanWayModel(CaseDoor door, Reaching reaching, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private const string Open = "open";

    public static readonly IReadOnlyList<Choice> Stances =
    [
        new(nameof(WayStance.TryNext), "Try it next"), new(Open, "Leave it open"), new(nameof(WayStance.NotThisWay), "Not this way", "It could harm them or put them off"),
    ];

    [BindProperty]
    public WayAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public Choice Way { get; private set; } = null!;

    public string Back => $"{Head.Href}/reaching";

    public async Task<IActionResult> OnGetAsync(string reference, string way, CancellationToken cancel)
    {
        if (await LoadAsync(reference, way, cancel) is not { } opened)
            return NotFound();
        var plan = (await reaching.PlansAsync(opened.Id, cancel)).FirstOrDefault(p => p.Way == way);
        Input = new() { Stance = plan?.Stance.ToString(), Why = opened.Words.Open(plan?.Why) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string way, CancellationToken cancel)
    {
        if (await LoadAsync(reference, way, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Stance", Input.Stance, Stances);
        var stance = Enum.TryParse<WayStance>(Input.Stance, out var chosen) ? chosen : (WayStance?)null;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => reaching.PlanAsync(HttpContext.Viewer(), opened.Person, opened.Words, way, stance, Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, string way, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var found = (await choices.ForAsync("contact_way", opened.Person.SiteId, cancel)).FirstOrDefault(w => w.Value == way);
        Way = found ?? new(way, way);
        return found is null ? null : opened;
    }
}
