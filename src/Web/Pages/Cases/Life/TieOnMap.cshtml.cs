using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Options;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Life;

public sealed class TieAnswers
{
    [Required(ErrorMessage = "Choose who")]
    public Guid? From { get; set; }

    [Required(ErrorMessage = "Choose to whom, or to which place")]
    public Guid? To { get; set; }

    [Required(ErrorMessage = "Choose how they stand to each other")]
    public string? Tie { get; set; }
}

/// <summary>Says how two people or places on the map stand to each other, or that they no longer do.</summary>
public sealed class TieOnMapModel(CaseDoor door, PeopleAndPlaces places, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TieAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public SurroundingsMap Map { get; private set; } = null!;

    public IReadOnlyList<Choice> Entries { get; private set; } = [];

    public string Back => $"{Head.Href}/assessments/map";

    public string NameOf(Guid id) => Entries.First(e => e.Value == id.ToString()).Text;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) =>
        await LoadAsync(reference, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Tie", Input.Tie, LifeWords.Ties);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => places.TieAsync(HttpContext.Viewer(), opened.Person, Input.From!.Value, Input.To!.Value, EnumCode.Read<Tie>(Input.Tie)!.Value, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostUntieAsync(string reference, Guid tie, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        ModelState.Clear();
        if (!await this.AllowedAsync(words, () => places.UntieAsync(HttpContext.Viewer(), opened.Person, tie, cancel)))
            return Page();
        TempData["Done"] = words["Taken out"];
        return LocalRedirect($"{Head.Href}/assessments/map/tie");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Map = await places.ReadAsync(HttpContext.Viewer(), opened.Person, cancel);
        Entries = [.. Map.Entries.OrderBy(e => e.Kind).ThenBy(e => e.Id).Select(e => new Choice(e.Id.ToString(), opened.Words.Open(e.Name)))];
        return opened;
    }
}
