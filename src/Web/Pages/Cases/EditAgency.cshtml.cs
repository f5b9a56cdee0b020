using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class AgencyAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    public string? Agency { get; set; }

    [Display(Name = "First day")]
    public DateOnly? StartedOn { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? EndedOn { get; set; }

    [StringLength(1000)]
    public string? Contact { get; set; }
}

/// <summary>Adds an agency that works with a young person beside us, changes it, or gives it a last day.</summary>
public sealed class EditAgencyModel(CaseDoor door, ServiceDatabase db, Involvements involvements, Edits edits, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private AgencyInvolvement? involvement;

    [BindProperty]
    public AgencyAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public bool IsNew => involvement is null;

    public string? AgencyName => Agencies.NameOf(involvement?.Agency);

    public string Back => $"{Head.Href}/people";

    public async Task<IActionResult> OnGetAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input = involvement is null ? new() { FormKey = Ids.New() } : new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            StartedOn = involvement.StartedOn,
            EndedOn = involvement.EndedOn,
            Contact = opened.Words.Open(involvement.Contact),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (involvement is null && string.IsNullOrEmpty(Input.Agency))
            ModelState.AddModelError("Input.Agency", words["Choose the agency"]);
        this.MustBeOneOf(words, "Input.Agency", Input.Agency, Agencies);
        if (ModelState.IsValid && involvement is not null)
            await MeetOtherEditAsync(opened, involvement, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => SaveAsync(opened, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private Task SaveAsync(OpenCase opened, CancellationToken cancel) => involvement is null
        ? involvements.AddAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.FormKey, Input.Agency!, Input.StartedOn, Input.Contact, cancel)
        : involvements.ChangeAsync(HttpContext.Viewer(), involvement, opened.Words, Input.StartedOn, Input.EndedOn, Input.Contact, cancel);

    private async Task MeetOtherEditAsync(OpenCase opened, AgencyInvolvement now, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("StartedOn", "First day", Shown.Date(now.StartedOn, words), Shown.Date(Input.StartedOn, words)),
            new("EndedOn", "Last day", Shown.Date(now.EndedOn, words), Shown.Date(Input.EndedOn, words)),
            new("Contact", "The person there", opened.Words.Open(now.Contact), Input.Contact),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, now, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Agencies = await choices.ForAsync("agency", opened.Person.SiteId, cancel);
        if (id is null)
            return opened;
        involvement = await db.Agencies.SingleOrDefaultAsync(a => a.Id == id && a.YoungPersonId == opened.Id, cancel);
        return involvement is null ? null : opened;
    }
}
