using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Follows a referral to the National Referral Mechanism: its dates, its decisions, and how long each took.</summary>
public sealed class TrackNationalReferralModel(CaseDoor door, NationalReferrals referrals, Edits edits, OptionLists lists, Wording words, TimeProvider clock) : PageModel
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

    public EditConflict? Conflict { get; private set; }

    public DateOnly? Born { get; private set; }

    public string? Open(Sealed? box) => personWords.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input = NationalAnswers.Of(Referral, Open(Referral.TheirNumber), await edits.SeenAsync(opened.Id, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (ModelState.IsValid && MayAnswer)
            await MeetOtherEditAsync(cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => referrals.ChangeAsync(HttpContext.Viewer(), Referral, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/national-referral/{id}");
    }

    private async Task MeetOtherEditAsync(CancellationToken cancel)
    {
        var theirs = NationalAnswers.Of(Referral, Open(Referral.TheirNumber), Input.Seen);
        EditedField[] fields =
        [
            new("ReferredOn", "The first responder referred on", Told(theirs.ReferredOn), Told(Input.ReferredOn)),
            new("TheirNumber", "Reference number", theirs.TheirNumber, Input.TheirNumber),
            new("ReasonableGrounds", "Reasonable grounds decision", Said(Decisions, $"{theirs.ReasonableGrounds}"), Said(Decisions, $"{Input.ReasonableGrounds}")),
            new("ReasonableGroundsOn", "Reasonable grounds decided on", Told(theirs.ReasonableGroundsOn), Told(Input.ReasonableGroundsOn)),
            new("ConclusiveGrounds", "Conclusive grounds decision", Said(Decisions, $"{theirs.ConclusiveGrounds}"), Said(Decisions, $"{Input.ConclusiveGrounds}")),
            new("ConclusiveGroundsOn", "Conclusive grounds decided on", Told(theirs.ConclusiveGroundsOn), Told(Input.ConclusiveGroundsOn)),
            new("ConsentAt18", "At 18: do they want to stay in it?", Said(RaiseConcernModel.YesNo, theirs.ConsentAt18), Said(RaiseConcernModel.YesNo, Input.ConsentAt18)),
            new("ConsentAskedOn", "Asked on", Told(theirs.ConsentAskedOn), Told(Input.ConsentAskedOn)),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, Referral, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private string? Said(IReadOnlyList<Choice> choices, string? code) => choices.FirstOrDefault(c => c.Value == code) is { } chosen ? words[chosen.Text] : null;

    private static string? Told(DateOnly? day) => day is { } known ? Shown.Date(known) : null;

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
