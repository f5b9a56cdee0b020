using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

public sealed class TellingAnswers
{
    [Required(ErrorMessage = "Write what you want to tell, or take it back."), StringLength(4000)]
    public string? Words { get; set; }

    public bool ToColleagues { get; set; }

    public bool ToFamilies { get; set; }
}

/// <summary>What somebody chooses to tell of their own past, to whom; taken back at once.</summary>
public sealed class TellLivedExperienceModel(OwnStory story, Wording words) : PageModel
{
    [BindProperty]
    public TellingAnswers Input { get; set; } = new();

    public bool HasTold { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Core.Workforce.Staff.Works(HttpContext.Viewer().Role))
            return NotFound();
        if (await story.OwnAsync(HttpContext.Viewer(), cancel) is { } own)
            (HasTold, Input) = (true, new() { Words = own.Words, ToColleagues = own.Told.ToColleagues, ToFamilies = own.Told.ToFamilies });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (!Core.Workforce.Staff.Works(viewer.Role))
            return NotFound();
        HasTold = await story.OwnAsync(viewer, cancel) is not null;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => story.TellAsync(viewer, Input.Words!, Input.ToColleagues, Input.ToFamilies, cancel)))
            return Page();
        TempData["Done"] = Input.ToColleagues || Input.ToFamilies ? words["Kept, and shown as you chose"] : words["Kept, and shown to nobody"];
        return Redirect("/my-support");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await story.TakeBackAsync(HttpContext.Viewer(), cancel);
        TempData["Done"] = words["Taken back. Nobody reads it any more"];
        return Redirect("/my-support");
    }
}
