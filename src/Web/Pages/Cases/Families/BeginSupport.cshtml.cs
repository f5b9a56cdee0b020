using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SupportAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what kind of support it is")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Say what it is called"), StringLength(200)]
    public string? Name { get; set; }

    public string? For { get; set; }

    [Display(Name = "First day"), Required(ErrorMessage = "Enter the first day")]
    public DateOnly? StartedOn { get; set; }
}

/// <summary>Begins family work, a course or a parents' group.</summary>
public sealed class BeginSupportModel(FamilyDoor door, FamilySupporting supporting, Choices choices, Wording words) : PageModel
{
    [BindProperty]
    public SupportAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), StartedOn = door.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.BeginAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private NewFamilySupport Told() => new(Input.FormKey, string.IsNullOrEmpty(Input.For) ? null : Guid.TryParse(Input.For, out var member) ? member : Guid.Empty, Input.Kind!, Input.Name!, Input.StartedOn!.Value);

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return null;
        (var opened, Head) = found;
        Kinds = await choices.ForAsync("family_support", opened.Person.SiteId, cancel);
        Members = await door.ChoicesAsync(opened, cancel);
        return opened;
    }
}
