using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Plans;

public sealed class MoveAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose how it stands")]
    public string? To { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    [StringLength(2000)]
    public string? What { get; set; }
}

/// <summary>Writes down that a service began, ended, or will not begin, and what came of it.</summary>
public sealed class MoveServiceModel(CaseDoor door, Brokering brokering, Wording words, TimeProvider clock) : PageModel
{
    private BrokeredService service = null!;

    [BindProperty]
    public MoveAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> Moves { get; private set; } = [];

    public string Back => $"{Head.Href}/plan/services";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), On = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (!Enum.TryParse<BrokeredStatus>(Input.To, out var to) || !Enum.IsDefined(to))
            ModelState.AddModelError("Input.To", words["Choose one of the list"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => brokering.MoveAsync(HttpContext.Viewer(), service, opened.Words, Input.FormKey, to, Input.On!.Value, Input.What, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect(Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || (await brokering.ReadAsync(opened.Id, cancel)).FirstOrDefault(s => s.Service.Id == id) is not { } found)
            return null;
        (Head, service) = (CaseHead.Of(opened, clock.Today(), words), found.Service);
        Name = opened.Words.Open(service.Name);
        Moves = [.. service.Status.Next().Select(to => new Choice(to.ToString(), BrokeredWords.Said(to)))];
        return opened;
    }
}
