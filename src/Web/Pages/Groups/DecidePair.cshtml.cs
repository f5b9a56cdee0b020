using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class PairAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>The facts that the form showed.</summary>
    public string? Basis { get; set; }

    [Required(ErrorMessage = "Choose what you decide")]
    public PairOutcome? Outcome { get; set; }

    public string? NotInvited { get; set; }

    [Required(ErrorMessage = "Say why"), StringLength(2000)]
    public string? Why { get; set; }

    [StringLength(1000)]
    public string? ForLeader { get; set; }

    public bool WholeProgramme { get; set; }
}

/// <summary>A manager's decision about two who need thought, or one and the place or a report, with its reason.</summary>
public sealed class DecidePairModel(GroupDoor door, CaseDoor cases, PairReading pairs, GroupDeciding deciding, Wording words) : PageModel
{
    private PairStory? story;

    [BindProperty]
    public PairAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public PairStory Story => story!;

    public string Back => $"/groups/{Session.Id}/check";

    public IReadOnlyList<Choice> Outcomes => Story.Concern.IsAboutOne ? [.. GroupWords.Outcomes.Skip(1)] : GroupWords.Outcomes;

    public IReadOnlyList<Choice> Both => [.. new[] { Story.One, Story.Other }.DistinctBy(p => p.Id).Select(p => new Choice(p.Reference!, p.Name))];

    public async Task<IActionResult> OnGetAsync(Guid id, string one, string other, CancellationToken cancel)
    {
        if (!await LoadAsync(id, one, other, cancel) || !Session.IsOpen || story is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Basis = Story.Concern.Basis };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string one, string other, CancellationToken cancel)
    {
        if (!await LoadAsync(id, one, other, cancel))
            return NotFound();
        if (story is null)
        {
            // What was known ended while the manager wrote.
            TempData["Done"] = words["Nothing needs a decision here any more."];
            return Redirect(Back);
        }
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => deciding.DecideAsync(HttpContext.Viewer(), Session, Told(), cancel)))
        {
            // What is shown now is what the next try is about.
            ModelState.Remove("Input.Basis");
            Input.Basis = Story.Concern.Basis;
            return Page();
        }
        TempData["Done"] = words["Decided"];
        return Redirect(Back);
    }

    private NewPairDecision Told() => new(Input.FormKey, Story.Concern.OneId, Story.Concern.OtherId, Input.Basis ?? "", Input.Outcome!.Value, Input.Why!)
    {
        ForLeader = Input.ForLeader,
        NotInvitedId = new[] { Story.One, Story.Other }.FirstOrDefault(p => p.Reference == Input.NotInvited)?.Id,
        WholeProgramme = Input.WholeProgramme,
    };

    private async Task<bool> LoadAsync(Guid id, string one, string other, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (!viewer.Decides() || await door.OpenAsync(id, cancel) is not { } session)
            return false;
        if (await cases.OpenAsync(one, cancel) is not { } first || await cases.OpenAsync(other, cancel) is not { } second)
            return false;
        Session = session;
        var ids = new HashSet<Guid> { first.Id, second.Id };
        story = (await pairs.OfSessionAsync(viewer, session, cancel)).FirstOrDefault(s => s.IsWithinReach && ids.SetEquals([s.One.Id, s.Other.Id]));
        return true;
    }
}
