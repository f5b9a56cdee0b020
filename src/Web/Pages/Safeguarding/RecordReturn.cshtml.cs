using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

public sealed class ReturnAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say whether it was had, offered, or they said no")]
    public ReturnAnswer? Answer { get; set; }

    [Required(ErrorMessage = "Say who talked with them, or offered to"), StringLength(200)]
    public string? ByWhom { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = "Enter the time it happened, like 14:30")]
    public TimeOnly? At { get; set; }

    [StringLength(10_000)]
    public string? WhatItTold { get; set; }
}

/// <summary>Records that a return conversation was had, offered, or that they said no.</summary>
public sealed class RecordReturnModel(CaseDoor door, Missing missing, Wording words, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Choice> Answers { get; } = [new(nameof(ReturnAnswer.Held), "Had"), new(nameof(ReturnAnswer.Offered), "Offered"), new(nameof(ReturnAnswer.Declined), "They said no")];

    [BindProperty]
    public ReturnAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public MissingTime Time { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null)
            return NotFound();
        var now = clock.Instant().ToLondon();
        Input = new() { FormKey = Ids.New(), On = DateOnly.FromDateTime(now), At = new TimeOnly(now.Hour, now.Minute) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => missing.TalkAsync(HttpContext.Viewer(), Time.Episode, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Return conversation recorded"];
        return Redirect($"{Head.Href}/missing/{id}");
    }

    private NewReturnConversation Told() => new(Input.FormKey, Input.Answer!.Value, Input.On!.Value.AtLondon(Input.At!.Value), Input.ByWhom!, Input.WhatItTold);

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || (await missing.OfAsync(opened.Id, cancel)).SingleOrDefault(m => m.Episode.Id == id) is not { } time)
            return null;
        (Head, Time) = (CaseHead.Of(opened, clock.Today(), words), time);
        return opened;
    }
}
