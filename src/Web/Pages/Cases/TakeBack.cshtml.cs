using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class ReturnAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say how they came back"), StringLength(2000)]
    public string? How { get; set; }

    /// <summary>Another worker's id, or "same" for the one they know.</summary>
    public string WorkerId { get; set; } = Same;

    public const string Same = "same";

    [StringLength(500)]
    public string? OverLimitReason { get; set; }
}

/// <summary>Takes back a young person from a hold or after an ending, to the worker they know where that worker is still here.</summary>
public sealed class TakeBackModel(CaseDoor door, ComingAndGoing coming, Colleagues workers, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReturnAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    /// <summary>The worker they know, when still here.</summary>
    public string? SameWorker { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => coming.TakeBackAsync(
            HttpContext.Viewer(), opened.Person, opened.Words, Input.How!, Guid.TryParse(Input.WorkerId, out var other) ? other : null, Input.OverLimitReason, cancel, Input.FormKey)))
            return Page();
        TempData["Done"] = words["Welcome back. The work goes on"];
        return Redirect(Head.Href);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var same = await coming.SameWorkerAsync(opened.Person, cancel);
        Workers = await workers.OfAsync(opened.Person.SiteId, cancel);
        SameWorker = Workers.FirstOrDefault(w => w.Value == same?.ToString())?.Text;
        Workers = [.. Workers.Where(w => w.Value != same?.ToString())];
        if (SameWorker is not null)
            Workers = [new(ReturnAnswers.Same, words["{0}, whom they know", SameWorker]), .. Workers];
        return opened;
    }
}
