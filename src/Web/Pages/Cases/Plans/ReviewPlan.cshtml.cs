using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class ReviewAnswers : IVoiceAnswers, IPromiseAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>The plan that they looked at.</summary>
    public Guid Plan { get; set; }

    [StringLength(4000), VoiceOrReason]
    public string? Voice { get; set; }

    [StringLength(1000)]
    public string? VoiceMissingBecause { get; set; }

    [Display(Name = "The day their voice will be here")]
    public DateOnly? VoiceBy { get; set; }

    [StringLength(2000)]
    public string? WentWell { get; set; }

    [StringLength(2000)]
    public string? WhatChanges { get; set; }

    [StringLength(200)]
    public string? WhoWasThere { get; set; }

    public List<PromiseAnswers> Promises { get; set; } = [];

    [Display(Name = "Day of the review"), Required(ErrorMessage = "Enter the day of the review")]
    public DateOnly? On { get; set; }

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? NextOn { get; set; }

    public NewReview Told() => new(FormKey, Plan, On!.Value, new(Voice, VoiceMissingBecause, VoiceBy), NextOn!.Value) { WentWell = WentWell, WhatChanges = WhatChanges, WhoWasThere = WhoWasThere, Promises = IPromiseAnswers.Told(Promises) };
}

/// <summary>Looks at the plan together with the young person; the plan then has a new review date.</summary>
public sealed class ReviewPlanModel(CaseDoor door, Planning planning, Reviewing reviewing, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReviewAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back => $"{Head.Href}/plan/reviews";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } loaded)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Plan = loaded.Plan.Id, On = clock.Today() };
        ((IPromiseAnswers)Input).MakeRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } loaded)
            return NotFound();
        ((IPromiseAnswers)Input).MakeRoom();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => reviewing.ReviewAsync(HttpContext.Viewer(), loaded.Plan, loaded.Opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Review saved. Change the plan now if something is to be different."];
        return LocalRedirect($"{Head.Href}/plan");
    }

    private async Task<(OpenCase Opened, InterventionPlan Plan)?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await planning.CurrentAsync(opened.Id, cancel) is not { } whole)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return (opened, whole.Plan);
    }
}
