using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Pages.Cases;

namespace Steadfast.Web.Pages.Questions;

/// <summary>A draft as the form that a worker fills in.</summary>
public sealed class PreviewDraftModel(DraftDoor door) : PageModel
{
    public AssessmentAnswers Input { get; } = new();

    public OpenDraft Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, null, cancel) is not { } found)
            return NotFound();
        Open = found;
        Input.Complete(found.List);
        return Page();
    }
}
