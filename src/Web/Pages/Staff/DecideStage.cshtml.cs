using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

public sealed class StageAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>The evidence that waited when the form was drawn: what nobody here has read is not answered.</summary>
    public Guid? Proposal { get; set; }

    [Required(ErrorMessage = "Choose what you decide")]
    public string? To { get; set; }

    // What is missing is said by the rule: evidence for a step, or what to work on.
    [StringLength(4000)]
    public string? Evidence { get; set; }
}

/// <summary>A manager decides a peer mentor's stage with evidence, up or down, or answers evidence with "not yet".</summary>
public sealed class DecideStageModel(StaffDoor door, StageHistory history, Promoting promoting, Wording words) : PageModel
{
    private const string NotYet = "not-yet";

    private static readonly Choice[] All = [.. Enum.GetValues<MentorStage>().Select(s => new Choice(s.ToString(), StageMoves.Name(s))), new(NotYet, "Not yet")];

    [BindProperty]
    public StageAnswers Input { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public StagePast Past { get; private set; } = null!;

    public IReadOnlyList<Choice> Decisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Input.FormKey, Input.Proposal) = (Ids.New(), Past.Waiting?.Proposal.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        // Whoever decided in between is answered by the rule, which says what became of it.
        this.MustBeOneOf(words, "Input.To", Input.To, All);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => DecideAsync(cancel)))
            return Page();
        TempData["Done"] = Input.To == NotYet ? words["{0} reads what is missing", Account.Name] : words["The stage of {0} is decided", Account.Name];
        return Redirect($"/staff/{id}");
    }

    private Task DecideAsync(CancellationToken cancel) => Input.To == NotYet
        ? promoting.AnswerNotYetAsync(HttpContext.Viewer(), Account.Id, Input.Proposal, Input.Evidence ?? "", cancel)
        : promoting.DecideAsync(HttpContext.Viewer(), Account.Id, Enum.Parse<MentorStage>(Input.To!), Input.Evidence ?? "", Input.FormKey, cancel);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { Role: Role.PeerMentor } account || await history.OfAsync(id, cancel) is not { } past)
            return false;
        (Account, Past) = (account, past);
        Decisions =
        [
            .. StageMoves.Next(past.Stage).Select(to => new Choice(to.ToString(), words[to > past.Stage ? "Promote: {0}" : "A step back: {0}", words[StageMoves.Name(to)]], Allows(to))),
            .. past.Waiting is null ? Array.Empty<Choice>() : [new Choice(NotYet, "Not yet", "They read what is missing, and put evidence forward again")],
        ];
        return true;
    }

    private static string Allows(MentorStage stage) => stage switch
    {
        MentorStage.CoWorking => "Works beside a lead worker; holds sessions together with a practitioner",
        MentorStage.Independent => "Leads young people whose latest assessment says low risk, and covers for them",
        _ => "Leads, covers and is on call like every practitioner",
    };
}
