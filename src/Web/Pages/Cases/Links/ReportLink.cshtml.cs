using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class ReportAnswers : BetweenTwoAnswers
{
    [StringLength(200), Required(ErrorMessage = "Say who the other one is, as you know them.")]
    public string? Other { get; set; }

    // A method: whatever is a property is read while the form is checked.
    public NewLinkReport Told() => new(FormKey, Other, Kind!.Value, Source!.Value, Since!.Value) { Exploiter = WhoExploits(), Until = LastDay(), Words = Words };
}

/// <summary>Whoever works with a young person reports what is between them and another; a manager confirms it.</summary>
public sealed class ReportLinkModel(CaseDoor door, LinkReporting reporting, PeopleAndPlaces places, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    [BindProperty]
    public ReportAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<LinkReport> Reports { get; private set; } = [];

    public IReadOnlyList<Choice> Exploiters => BetweenTwoAnswers.Exploiters(Head.Name, words);

    public string? Open(Sealed? box) => personWords.Open(box);

    /// <param name="entry">Somebody on the map whom it is about.</param>
    public async Task<IActionResult> OnGetAsync(string reference, Guid? entry, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Since = clock.Today() };
        if (entry is { } id && await places.FindAsync(HttpContext.Viewer(), opened.Person, id, cancel) is { } found)
            (Input.Other, Input.Kind, Input.Exploiter) = (opened.Words.Open(found.Name), found.Kind == MapKind.Exploiter ? LinkKind.Exploitation : null, found.Kind == MapKind.Exploiter ? "other" : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => reporting.ReportAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Sent to your manager"];
        return Redirect($"{Head.Href}/links/report");
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        Reports = [.. (await reporting.OfAsync(HttpContext.Viewer(), opened.Person, cancel)).Where(r => r.ReportedById == HttpContext.Viewer().AccountId)];
        return opened;
    }
}
