using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Engagement;

public sealed class JointAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what is decided")]
    public string? Choice { get; set; }

    [StringLength(2000)]
    public string? DoorStaysOpen { get; set; }

    [Required(ErrorMessage = "Say why"), StringLength(2000)]
    public string? Why { get; set; }

    [StringLength(500)]
    public string? People { get; set; }

    public List<string> Agencies { get; set; } = [];

    [Display(Name = "Next look"), Required(ErrorMessage = "Enter the day of the next look")]
    public DateOnly? NextLookOn { get; set; }
}

/// <summary>Keeps trying, holds or tries later, as decided with the family and the agencies.</summary>
public sealed class DecideTogetherModel(CaseDoor door, CaseSummary summary, Reaching reaching, DecidingTogether deciding, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private Referral? episode;

    [BindProperty]
    public JointAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    /// <summary>What may be decided while the work stands as it does.</summary>
    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    /// <summary>Names of the ways not tried yet, those left out that are not for them.</summary>
    public IReadOnlyList<string> NotTried { get; private set; } = [];

    public string Back => $"{Head.Href}/reaching";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened || episode is null)
            return NotFound();
        // A choice that a form offered before the work moved on: the rule says how the work stands, and what was typed stays.
        if (Enum.TryParse<JointChoice>(Input.Choice, out var chosen) && Enum.IsDefined(chosen) && Offered.All(o => o.Value != chosen.ToString()))
            Offered = [.. Offered, Offer(chosen)];
        this.MustBeOneOf(words, "Input.Choice", Input.Choice, Offered);
        foreach (var agency in Input.Agencies)
            this.MustBeOneOf(words, "Input.Agencies", agency, Agencies);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => deciding.DecideAsync(HttpContext.Viewer(), opened.Person, episode, opened.Words, Agreed(), cancel)))
            return Page();
        TempData["Done"] = words["Written down. We look again on {0}", Shown.Day(Input.NextLookOn!.Value)];
        return Redirect(Back);
    }

    private NewJointDecision Agreed() => new(Input.FormKey, Enum.Parse<JointChoice>(Input.Choice!), Input.Why!, Input.NextLookOn!.Value)
    {
        People = Input.People,
        Agencies = Input.Agencies,
        WhoInWords = string.Join(", ", Input.Agencies.Select(a => Agencies.First(o => o.Value == a).Text).Prepend(Input.People?.Trim()).Where(who => !string.IsNullOrEmpty(who))),
        DoorStaysOpen = Input.DoorStaysOpen,
    };

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        episode = await summary.EpisodeAsync(opened.Id, cancel);
        Offered = episode is null ? [] : [.. JointMoves.From(episode.Status).Select(Offer)];
        Agencies = await choices.ForAsync("agency", opened.Person.SiteId, cancel);
        var tried = (await reaching.WaysAsync(opened.Id, cancel)).Select(t => t.Code)
            .Concat((await reaching.PlansAsync(opened.Id, cancel)).Where(p => p.Stance == WayStance.NotThisWay).Select(p => p.Way)).ToHashSet();
        NotTried = [.. (await choices.ForAsync("contact_way", opened.Person.SiteId, cancel)).Where(w => !tried.Contains(w.Value)).Select(w => w.Text)];
        return opened;
    }

    private Choice Offer(JointChoice choice) => new(choice.ToString(), JointMoves.Name(choice), Hint(choice, episode!.Status));

    private static string Hint(JointChoice choice, ReferralStatus status) => (choice, status) switch
    {
        (JointChoice.KeepTrying, ReferralStatus.OnHold) => "The hold ends, and the tries begin again",
        (JointChoice.KeepTrying, _) => "The tries go on, another way if there is one",
        (JointChoice.Hold, ReferralStatus.OnHold) => "The hold goes on to the day of the next look",
        (JointChoice.Hold, _) => "The work pauses until the day of the next look",
        _ => "No tries until that day; the work stays open",
    };
}
