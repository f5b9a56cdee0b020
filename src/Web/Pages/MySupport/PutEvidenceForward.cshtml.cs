using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class EvidenceAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what was seen"), StringLength(4000)]
    public string? Evidence { get; set; }
}

/// <summary>A peer mentor, or who supervises them, puts evidence forward for the next stage.</summary>
public sealed class PutEvidenceForwardModel(ServiceDatabase db, Promoting promoting, StageHistory history, Wording words) : PageModel
{
    [BindProperty]
    public EvidenceAnswers Input { get; set; } = new();

    public MentorStage Next { get; private set; }

    public bool IsLast { get; private set; }

    /// <summary>Whom it is for, where it is not for oneself.</summary>
    public string? Name { get; private set; }

    public string Href { get; private set; } = "";

    public const string Question = "What was done, and who saw it?";

    /// <summary>What nobody has answered yet: until then nothing more is put forward.</summary>
    public ReadProposal? Waiting { get; private set; }

    public bool MayWrite => Waiting is null && !IsLast;

    public bool MayTakeBack => Waiting?.Proposal.ProposedBy == HttpContext.Viewer().AccountId;

    /// <summary>Evidence is read by whom it is about and by who wrote it.</summary>
    public bool ReadsWaiting => Name is null || MayTakeBack;

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || IsLast)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => promoting.ProposeAsync(HttpContext.Viewer(), id ?? HttpContext.Viewer().AccountId, Input.Evidence!, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Put forward. The manager decides"];
        return Redirect("/my-support");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid? id, Guid proposal, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        ModelState.Clear();
        Input.FormKey = Ids.New();
        if (!await this.AllowedAsync(words, () => promoting.WithdrawAsync(HttpContext.Viewer(), proposal, cancel)))
            return Page();
        TempData["Done"] = words["The evidence is taken back"];
        return Redirect("/my-support");
    }

    private async Task<bool> LoadAsync(Guid? id, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (id is { } other && !await db.Supervisions.AnyAsync(s => s.AccountId == other && s.SupervisorId == viewer.AccountId, cancel))
            return false;
        var whose = id ?? viewer.AccountId;
        if (await promoting.StageAsync(whose, cancel) is not { } stage)
            return false;
        // Who was promoted while they wrote is told so by the rule, with what they wrote.
        IsLast = stage == MentorStage.Practitioner;
        Next = IsLast ? stage : stage + 1;
        Href = id is null ? "/my-support/stage" : $"/my-support/stage/{id}";
        Waiting = (await history.OfAsync(whose, cancel))!.Waiting;
        Name = id is null ? null : await db.Users.Where(u => u.Id == id).Select(u => u.Name).SingleAsync(cancel);
        return true;
    }
}
