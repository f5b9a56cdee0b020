using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class SeenAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose the one")]
    public Guid? One { get; set; }

    [Required(ErrorMessage = "Choose the other")]
    public Guid? Other { get; set; }

    [Required(ErrorMessage = "Choose what you saw")]
    public LinkKind? Kind { get; set; }

    [Required(ErrorMessage = "Say it in a sentence"), StringLength(1000)]
    public string? Words { get; set; }
}

/// <summary>What a leader saw between two who came: it is thought over before they are invited together again.</summary>
public sealed class RecordSeenModel(GroupDoor door, GroupLists lists, GroupFacts facts, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SeenAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public IReadOnlyList<Choice> There { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind?.ToString(), GroupWords.Seen);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => facts.AddSeenAsync(HttpContext.Viewer(), Session, new NewLink(
            Input.FormKey, Input.One!.Value, Input.Other!.Value, Input.Kind!.Value, FactSource.SeenInGroup, clock.Today()) { Words = Input.Words }, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { Status: GroupStatus.Held } session)
            return false;
        Session = session;
        There = [.. (await lists.ViewAsync(HttpContext.Viewer(), session, cancel)).Places.Where(p => p.Invite.Attendance is Attendance.Came or Attendance.CameForPart && p.Name.Length > 0)
            .Select(p => new Choice(p.Invite.YoungPersonId.ToString(), p.Name))];
        return true;
    }
}
