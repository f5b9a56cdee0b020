using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class PublishDraftAnswers
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say what is new in it"), StringLength(300)]
    public string? WhatChanged { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter from which day")]
    public DateOnly? From { get; set; }
}

/// <summary>Publishes a draft for its site, nation or everybody, from a day on.</summary>
public sealed class PublishDraftModel(DraftDoor door, QuestionDrafting drafting, QuestionAudiences audiences, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PublishDraftAnswers Input { get; set; } = new();

    public OpenDraft Open { get; private set; } = null!;

    public string For { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
            return NotFound();
        Input = new() { Version = Open.Draft.Version, From = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, Input.Version, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => drafting.PublishAsync(HttpContext.Viewer(), Open.Draft, Input.From!.Value, Input.WhatChanged, cancel)))
            return Page();
        TempData["Done"] = words["Published. It is asked from the day you chose."];
        return LocalRedirect("/questions");
    }

    private async Task<bool> LoadAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, version, cancel) is not { } found)
            return false;
        (Open, For) = (found, await audiences.NameAsync(QuestionDrafting.AudienceOf(found.Draft), cancel));
        return true;
    }
}
