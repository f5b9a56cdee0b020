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

public sealed class NationalHandOver
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose the first responder")]
    public string? FirstResponder { get; set; }

    [Required(ErrorMessage = "Say to whom you handed over"), StringLength(300)]
    public string? HandedTo { get; set; }

    [Display(Name = "Handed over on"), Required(ErrorMessage = "Enter the day you handed over")]
    public DateOnly? On { get; set; }
}

/// <summary>Hands what we know to a first responder, who alone can refer to the National Referral Mechanism.</summary>
public sealed class HandOverNationalReferralModel(CaseDoor door, NationalReferrals referrals, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NationalHandOver Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    /// <summary>A peer mentor reads it; a practitioner or a manager sends it.</summary>
    public bool MayAnswer { get; private set; }

    public IReadOnlyList<Choice> Responders { get; private set; } = [];

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
        this.MustBeOneOf(words, "Input.FirstResponder", Input.FirstResponder, Responders);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => referrals.HandOverAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.FormKey, Input.FirstResponder!, Input.HandedTo!, Input.On!.Value, cancel)))
            return Page();
        TempData["Done"] = words["Handed over. Ask for their reference number when they have referred."];
        return Redirect($"{Head.Href}/national-referral/{Input.FormKey}");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        MayAnswer = await referrals.MayAnswerForItAsync(HttpContext.Viewer(), cancel);
        Head = CaseHead.Of(opened, clock.Today(), words);
        Responders = await choices.ForAsync("first_responder", opened.Person.SiteId, cancel);
        return opened;
    }
}
