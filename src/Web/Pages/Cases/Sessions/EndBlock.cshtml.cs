using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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
        if (await LoadAsync(reference, null, cancel) is null)
            return NotFound();
        Input = new() { BlockId = block.Id, Version = block.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, Input.BlockId, cancel) is not { } opened)
            return NotFound();
        db.Entry(block).Property(b => b.Version).OriginalValue = Input.Version;
        // The same form again: it is ended once, and that was this.
        var isSentAgain = block.EndedOn is not null && opened.Words.Open(block.Learnt) == Input.Learnt;
        if (!isSentAgain && (!ModelState.IsValid || !await this.AllowedAsync(words, () => blocks.EndAsync(HttpContext.Viewer(), block, opened.Words, Input.Learnt!, cancel))))
            return Page();
        TempData["Done"] = words["The block of sessions has ended"];
        return Redirect($"{Head.Href}/sessions");
    }

    /// <param name="id">The block that the form is about: somebody may have ended it since. None for the one that is on.</param>
    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        if ((id is null ? await blocks.CurrentAsync(opened.Id, cancel) : await db.SessionBlocks.SingleOrDefaultAsync(b => b.Id == id && b.YoungPersonId == opened.Id, cancel)) is not { } found)
            return null;
        (block, About) = (found, opened.Words.Open(found.About));
        return opened;
    }
}
