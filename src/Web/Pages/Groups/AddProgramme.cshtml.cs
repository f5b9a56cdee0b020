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

public sealed class ProgrammeAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what the group is called"), StringLength(100)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose who leads it")]
    public Guid? Leader { get; set; }
}

/// <summary>Begins a run of sessions under one name.</summary>
public sealed class AddProgrammeModel(GroupPlanning planning, GroupChoices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ProgrammeAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input = new() { FormKey = Ids.New(), Leader = HttpContext.Viewer().AccountId };
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => planning.AddProgrammeAsync(
            HttpContext.Viewer(), new Programme { Id = Input.FormKey, SiteId = HttpContext.Viewer().SiteId!.Value, Name = Input.Name!.Trim(), LeaderId = Input.Leader!.Value, From = clock.Today() }, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect("/groups");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (HttpContext.Viewer().SiteId is not { } site)
            return false;
        Workers = await choices.WorkersAsync(site, cancel);
        return true;
    }
}
