using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class LinkAnswers : BetweenTwoAnswers
{
    [Required(ErrorMessage = "Enter the other young person's reference"), StringLength(30)]
    public string? Other { get; set; }
}

/// <summary>Writes down what is known between two young people, with its source and day.</summary>
public sealed class AddLinkModel(CaseDoor door, GroupFacts facts, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LinkAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Exploiters => BetweenTwoAnswers.Exploiters(Head.Name, words);

    public string Back => $"{Head.Href}/links";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), Since = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        var other = ModelState.IsValid ? await door.OpenAsync(Input.Other!, cancel) : null;
        if (ModelState.IsValid && other is null)
            ModelState.AddModelError("Input.Other", words["There is no young person of this reference whom you may see"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => facts.AddLinkAsync(HttpContext.Viewer(), Told(opened.Id, other!.Id), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private NewLink Told(Guid one, Guid other) => new(Input.FormKey, one, other, Input.Kind!.Value, Input.Source!.Value, Input.Since!.Value)
    {
        ExploiterId = Input.WhoExploits() switch { ReportedExploiter.This => one, ReportedExploiter.Other => other, _ => null },
        Until = Input.LastDay(),
        Words = Input.Words,
    };

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenToDecideAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }
}
