using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class LevelsAnswers
{
    private const string FromTo = "Contacts per week must be from 1 to 7.";

    public int Version { get; set; }

    [Required(ErrorMessage = FromTo), Range(1, 7, ErrorMessage = FromTo)]
    public int? Low { get; set; }

    [Required(ErrorMessage = FromTo), Range(1, 7, ErrorMessage = FromTo)]
    public int? Medium { get; set; }

    [Required(ErrorMessage = FromTo), Range(1, 7, ErrorMessage = FromTo)]
    public int? High { get; set; }
}

/// <summary>How many contacts a week each level asks for.</summary>
public sealed class ChangeLevelsModel(DraftDoor door, QuestionDrafting drafting, Wording words) : PageModel
{
    [BindProperty]
    public LevelsAnswers Input { get; set; } = new();

    public OpenDraft Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
            return NotFound();
        var contacts = Open.List.ContactsPerWeek;
        Input = new() { Version = Open.Draft.Version, Low = contacts[Level.Low], Medium = contacts[Level.Medium], High = contacts[Level.High] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, Input.Version, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => drafting.SaveAsync(HttpContext.Viewer(), Open.Draft, Open.List.WithContacts(Told()), cancel)))
            return Page();
        TempData["Done"] = words["Saved in the draft"];
        return LocalRedirect(Open.Href);
    }

    private Dictionary<Level, int> Told() => new() { [Level.Low] = Input.Low!.Value, [Level.Medium] = Input.Medium!.Value, [Level.High] = Input.High!.Value };

    private async Task<bool> LoadAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, version, cancel) is not { } found)
            return false;
        Open = found;
        return true;
    }
}
