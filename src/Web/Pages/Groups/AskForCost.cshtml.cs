using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class CostAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Enter how much it costs")]
    public string? Amount { get; set; }

    [Required(ErrorMessage = "Say what exactly it is, and what for"), StringLength(500)]
    public string? What { get; set; }
}

/// <summary>Asks the fund for what a session costs.</summary>
public sealed class AskForCostModel(GroupDoor door, GroupCosts costs, Wording words) : PageModel
{
    [BindProperty]
    public CostAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

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
        var pence = this.ReadMoney(words, "Input.Amount", Input.Amount);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => costs.AskAsync(HttpContext.Viewer(), Session, Input.FormKey, pence, Input.What!, cancel)))
            return Page();
        TempData["Done"] = words["Asked for. A manager decides within two days"];
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
