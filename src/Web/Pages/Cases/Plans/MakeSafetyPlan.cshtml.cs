using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class SafetyAnswers : IVoiceAnswers, IPromiseAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>The version it began from; 0 for the first.</summary>
    public int Follows { get; set; }

    [StringLength(4000), VoiceOrReason]
    public string? Voice { get; set; }

    [StringLength(1000)]
    public string? VoiceMissingBecause { get; set; }

    [Display(Name = "The day their voice will be here")]
    public DateOnly? VoiceBy { get; set; }

    [StringLength(2000)]
    public string? WarningSigns { get; set; }

    [StringLength(2000)]
    public string? WhatHelps { get; set; }

    [StringLength(2000)]
    public string? SafePlaces { get; set; }

    [StringLength(2000)]
    public string? WhoToCall { get; set; }

    [StringLength(2000)]
    public string? WhatNotToDo { get; set; }

    public List<PromiseAnswers> Promises { get; set; } = [];

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Begins from the version before.</summary>
    public static SafetyAnswers From(SafetyPlan? last, PersonWords words, Guid formKey) => new()
    {
        FormKey = formKey,
        Follows = last?.Number ?? 0,
        Voice = words.Open(last?.Voice),
        WarningSigns = words.Open(last?.WarningSigns),
        WhatHelps = words.Open(last?.WhatHelps),
        SafePlaces = words.Open(last?.SafePlaces),
        WhoToCall = words.Open(last?.WhoToCall),
        WhatNotToDo = words.Open(last?.WhatNotToDo),
    };

    public NewSafetyPlan Told() => new(FormKey, Follows, new(Voice, VoiceMissingBecause, VoiceBy), ReviewOn!.Value)
    {
        WarningSigns = WarningSigns, WhatHelps = WhatHelps, SafePlaces = SafePlaces, WhoToCall = WhoToCall, WhatNotToDo = WhatNotToDo,
        Promises = IPromiseAnswers.Told(Promises),
    };
}

/// <summary>Makes a safety plan with a young person: the first, or anew from the one before. Each is a version of its own.</summary>
public sealed class MakeSafetyPlanModel(CaseDoor door, KeepingSafe safe, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    [BindProperty]
    public SafetyAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    /// <summary>The version that somebody made while this one was being written.</summary>
    public SafetyPlan? CameBetween { get; private set; }

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = SafetyAnswers.From(await safe.CurrentAsync(opened.Id, cancel), opened.Words, Ids.New());
        ((IPromiseAnswers)Input).MakeRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        ((IPromiseAnswers)Input).MakeRoom();
        if (ModelState.IsValid && await this.AllowedAsync(words, () => safe.MakeAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.Told(), cancel)))
        {
            TempData["Done"] = words["Safety plan made. Print it, or leave them their copy if it is safe to."];
            return LocalRedirect($"{Head.Href}/plan/safety");
        }
        // Once shown, the next sending follows on it.
        if (await safe.CurrentAsync(opened.Id, cancel) is { } latest && latest.Number != Input.Follows && latest.Id != Input.FormKey)
        {
            (CameBetween, Input.Follows) = (latest, latest.Number);
            ModelState.Remove("Input.Follows");
        }
        return Page();
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        return opened;
    }
}
