using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Follows a referral to the National Referral Mechanism: its dates, its decisions, and how long each took.</summary>
public sealed class TrackNationalReferralModel(CaseDoor door, NationalReferrals referrals, ServiceDatabase db, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;
    private PersonWords personWords = null!;

    public static IReadOnlyList<Choice> Decisions { get; } = [new(nameof(GroundsDecision.Positive), "Positive"), new(nameof(GroundsDecision.Negative), "Negative")];

    [BindProperty]
    public NationalAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    /// <summary>A peer mentor reads it; a practitioner or a manager sends it.</summary>
    public bool MayAnswer { get; private set; }

    public NationalReferral Referral { get; private set; } = null!;

    public NationalReferralDays Days { get; private set; } = null!;

    public DateOnly? Born { get; private set; }

    public string? Open(Sealed? box) => personWords.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null)
            return NotFound();
        Input = NationalAnswers.Of(Referral, Open(Referral.TheirNumber));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        db.Entry(Referral).Property(r => r.Version).OriginalValue = Input.Version;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => referrals.ChangeAsync(HttpContext.Viewer(), Referral, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/national-referral/{id}");
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || (await referrals.OfAsync(opened.Id, cancel)).SingleOrDefault(r => r.Id == id) is not { } referral)
            return null;
        (Head, Referral, Born, personWords) = (CaseHead.Of(opened, clock.Today(), words), referral, opened.Person.DateOfBirth, opened.Words);
        MayAnswer = await referrals.MayAnswerForItAsync(HttpContext.Viewer(), cancel);
        (Days, names) = (NationalReferrals.Days(referral, clock.Today()), await lists.NamesAsync(cancel));
        return opened;
    }
}
