using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class ServiceAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose what kind of service")]
    public string? Kind { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day you asked")]
    public DateOnly? ReferredOn { get; set; }

    [StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>Writes down that we asked for a service for a young person.</summary>
public sealed class AskForServiceModel(CaseDoor door, Brokering brokering, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ServiceAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public string Back => $"{Head.Href}/plan/services";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), ReferredOn = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () =>
            brokering.AskAsync(HttpContext.Viewer(), opened.Person, opened.Words, new(Input.FormKey, Input.Kind!, Input.Name, Input.ReferredOn!.Value, Input.Why), cancel)))
            return Page();
        TempData["Done"] = words["Written down. My day reminds you if it has not begun in four weeks."];
        return LocalRedirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Kinds = await choices.ForAsync("specialist_service", opened.Person.SiteId, cancel);
        return opened;
    }
}
