using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class EducationAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>Empty where it was asked and nobody knows.</summary>
    public string? Setting { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day you learnt it")]
    public DateOnly? On { get; set; }
}

/// <summary>Records where a young person learns, as known on a day.</summary>
public sealed class RecordEducationModel(CaseDoor door, Details details, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EducationAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Settings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Setting", Input.Setting, Settings);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => details.RecordEducationAsync(HttpContext.Viewer(), opened.Person, Input.FormKey, Input.On!.Value, Input.Setting, cancel)))
            return Page();
        TempData["Done"] = words["Education recorded"];
        return Redirect($"{Head.Href}/details");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Settings = await choices.ForAsync("education_setting", opened.Person.SiteId, cancel);
        return opened;
    }
}
