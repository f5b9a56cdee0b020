using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Groups;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class UnsafePlaceAnswers : FactAnswers
{
    [Required(ErrorMessage = "Choose the place")]
    public string? Venue { get; set; }
}

/// <summary>Writes down that a place where groups meet is not safe for one young person.</summary>
public sealed class AddUnsafePlaceModel(CaseDoor door, GroupFacts facts, GroupChoices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UnsafePlaceAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Venues { get; private set; } = [];

    public string Back => $"{Head.Href}/links";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Since = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Venue", Input.Venue, Venues);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => facts.AddUnsafePlaceAsync(
            HttpContext.Viewer(), opened.Id, new NewUnsafePlace(Input.FormKey, Guid.Parse(Input.Venue!), Input.Source!.Value, Input.Since!.Value, Input.Words), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenToDecideAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Venues = await choices.VenuesAsync(opened.Person.SiteId, cancel);
        return opened;
    }
}
