using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class ExpectationAnswers
{
    [StringLength(2000)]
    public string? Expectations { get; set; }
}

/// <summary>Keeps what the group agreed to expect of each other, in their own words.</summary>
public sealed class AgreeExpectationsModel(GroupDoor door, GroupPlanning planning, HouseWords house, Wording words) : PageModel
{
    [BindProperty]
    public ExpectationAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.Expectations = house.Open(Session.Expectations);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => planning.AgreeExpectationsAsync(HttpContext.Viewer(), Session, Input.Expectations, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { IsOpen: true } session)
            return false;
        Session = session;
        return true;
    }
}
