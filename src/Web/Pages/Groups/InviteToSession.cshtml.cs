using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class InviteAnswers
{
    /// <summary>Ids of the young people chosen.</summary>
    public List<string> YoungPeople { get; set; } = [];
}

/// <summary>Invites young people whom one works with.</summary>
public sealed class InviteToSessionModel(GroupDoor door, GroupLists lists, GroupInviting inviting, Wording words) : PageModel
{
    [BindProperty]
    public InviteAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var chosen = Input.YoungPeople.Select(p => Guid.TryParse(p, out var person) ? person : Guid.Empty).ToHashSet();
        if (chosen.Count == 0)
            ModelState.AddModelError("Input.YoungPeople", words["Choose whom you invite"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => inviting.InviteAsync(HttpContext.Viewer(), Session, chosen, cancel)))
            return Page();
        TempData["Done"] = words["Invited"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } session)
            return false;
        Session = session;
        People = [.. (await lists.ToInviteAsync(HttpContext.Viewer(), session, cancel)).Select(p => new Choice(p.Id.ToString(), p.Name))];
        return true;
    }
}
