using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Records a time missing: from when, and whether the police know.</summary>
public sealed class RecordMissingModel(CaseDoor door, Missing missing, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MissingAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    /// <summary>What the nation asks, in a sentence.</summary>
    public string Guidance { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), FromOn = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input.CheckBegin(ModelState);
        Input.Check(ModelState);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => missing.RecordAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Time missing recorded"];
        return Redirect($"{Head.Href}/safeguarding");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var nation = await db.Sites.Where(s => s.Id == opened.Person.SiteId).Select(s => s.Nation).SingleAsync(cancel);
        Guidance = Steadfast.Core.Safeguarding.Guidance.Of(nation).Missing.In(Wording.Code);
        return opened;
    }
}
