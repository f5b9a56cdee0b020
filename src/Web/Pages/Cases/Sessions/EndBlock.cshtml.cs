using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Sessions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Sessions;

public sealed class BlockEndAnswers
{
    public Guid BlockId { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "Say what they take from it, however little"), StringLength(2000)]
    public string? Learnt { get; set; }
}

/// <summary>Looks back on a block, and ends it.</summary>
public sealed class EndBlockModel(CaseDoor door, Blocks blocks, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private SessionBlock block = null!;

    [BindProperty]
    public BlockEndAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string? About { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { BlockId = block.Id, Version = block.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        // Somebody ended it meanwhile, or it is the same form again: the page shows how it stands.
        if (await LoadAsync(reference, cancel) is not { } opened || block.Id != Input.BlockId)
            return Head is null ? NotFound() : Redirect($"{Head.Href}/sessions");
        db.Entry(block).Property(b => b.Version).OriginalValue = Input.Version;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => blocks.EndAsync(HttpContext.Viewer(), block, opened.Words, Input.Learnt!, cancel)))
            return Page();
        TempData["Done"] = words["The block of sessions has ended"];
        return Redirect($"{Head.Href}/sessions");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        if (await blocks.CurrentAsync(opened.Id, cancel) is not { } current)
            return null;
        (block, About) = (current, opened.Words.Open(current.About));
        return opened;
    }
}
