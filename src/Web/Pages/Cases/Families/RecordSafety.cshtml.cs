using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SafetyAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose who it is about")]
    public string? FamilyMemberId { get; set; }

    [Required(ErrorMessage = "Say what is known"), StringLength(2000)]
    public string? What { get; set; }

    [Required(ErrorMessage = "Say what keeps everyone safe"), StringLength(2000)]
    public string? WhatToDo { get; set; }

    [StringLength(500)]
    public string? HowKnown { get; set; }
}

/// <summary>Writes down that somebody of the family takes part in crime, and what keeps everyone safe.</summary>
public sealed class RecordSafetyModel(FamilyDoor door, SafetyMatters safety, Wording words) : PageModel
{
    [BindProperty]
    public SafetyAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public string Back => $"{Head.Href}/family/safety";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => safety.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words,
            new(Input.FormKey, Guid.TryParse(Input.FamilyMemberId, out var member) ? member : Guid.Empty, Input.What!, Input.WhatToDo!, Input.HowKnown), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || !await safety.MayAsync(HttpContext.Viewer(), found.Case.Person, cancel))
            return null;
        (var opened, Head) = found;
        People = await door.ChoicesAsync(opened, cancel);
        return opened;
    }
}
