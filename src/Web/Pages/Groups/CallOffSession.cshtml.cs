using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Calls a session off.</summary>
public sealed class CallOffSessionModel(GroupDoor door, GroupPlanning planning, Wording words) : PageModel
{
    public GroupSession Session { get; private set; } = null!;

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!await this.AllowedAsync(words, () => planning.CallOffAsync(HttpContext.Viewer(), Session, cancel)))
            return Page();
        TempData["Done"] = words["Called off"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { } session)
            return false;
        Session = session;
        return true;
    }
}
