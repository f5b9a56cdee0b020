using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Drafts;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Writes a concern down: what was said or seen is enough, and it is kept whatever else cannot be read.</summary>
public sealed class RaiseConcernModel(CaseDoor door, Raising raising, Disclosure disclosure, OnCall onCall, FormDrafts drafts, StaffChoices staff, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private const string Form = "concern";

    public static IReadOnlyList<Choice> NoYes { get; } = [new("no", "No"), new("yes", "Yes")];

    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    [BindProperty]
    public ConcernAnswers Input { get; set; } = new();

    /// <summary>session, contact or note: where it was told.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<ManagerToRing> ToRing { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    /// <summary>When what stands in the form was kept, where it is a draft.</summary>
    public DateTime? DraftFrom { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (From is not null)
            return await TakeOverAsync(opened, cancel) ? Page() : NotFound();
        Input = new() { FormKey = Ids.New(), NoticedOn = clock.Today() };
        if (await drafts.ReadAsync(HttpContext.Viewer(), opened.Id, opened.Words, Form, cancel) is { } draft)
            (Input, DraftFrom) = (JsonSerializer.Deserialize<ConcernAnswers>(draft.Typed)!, draft.SavedAt);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        var source = From is not null && Id is { } id ? await disclosure.ReadAsync(opened.Id, opened.Words, From, id, cancel) : null;
        var told = ConcernForm.Read(Input, source, Colleagues, Kinds, UnreadDay());
        // What could not be read stands in the words; it is no reason to lose the concern.
        foreach (var answer in ModelState.Values)
            answer.Errors.Clear();
        if (!await this.AllowedAsync(words, () => raising.RaiseAsync(HttpContext.Viewer(), opened.Person, opened.Words, told, cancel)))
            return Page();
        await drafts.DropAsync(HttpContext.Viewer(), opened.Id, Form, cancel);
        TempData["Done"] = told.AboutStaff ? words["Your concern is kept. The national lead and the Caldicott guardian have it, and nobody else can see it."] : words["Your concern is kept. Now tell the manager on call."];
        return Redirect(told.AboutStaff ? Head.Href : $"{Head.Href}/concerns/{told.FormKey}");
    }

    /// <summary>Keeps what is typed so far, asked by the page's script. Nothing is checked yet.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        await drafts.KeepAsync(HttpContext.Viewer(), opened.Id, opened.Words, Form, JsonSerializer.Serialize(Input), cancel);
        return new NoContentResult();
    }

    private async Task<bool> TakeOverAsync(OpenCase opened, CancellationToken cancel)
    {
        if (Id is not { } id || await disclosure.ReadAsync(opened.Id, opened.Words, From, id, cancel) is not { } told)
            return false;
        Input = new() { FormKey = Ids.New(), InTheirWords = told.InTheirWords, Seen = told.Seen, NoticedOn = told.On };
        return true;
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        ToRing = await onCall.ForAsync(opened.Person.SiteId, cancel);
        Kinds = await choices.ForAsync("concern_kind", opened.Person.SiteId, cancel);
        Colleagues = await staff.OfAsync(opened.Person.SiteId, cancel);
        return opened;
    }

    /// <summary>The day as it was typed, where it makes none.</summary>
    private string? UnreadDay()
    {
        var typed = string.Join(' ', new[] { "Day", "Month", "Year" }.Select(part => Request.Form[$"Input.NoticedOn.{part}"].ToString())).Trim();
        return Input.NoticedOn is not null || typed.Length == 0 ? null : words["Day as it was typed: {0}", typed];
    }
}
