using System.ComponentModel.DataAnnotations;
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

public sealed class ServicesAnswers
{
    public Guid FormKey { get; set; }

    public string? Service { get; set; }

    [StringLength(300)]
    public string? AskedWhom { get; set; }

    [Display(Name = "Asked on")]
    public DateOnly? AskedOn { get; set; }

    [Required(ErrorMessage = "Say whether they know this young person")]
    public ServicesAnswer? Answer { get; set; }

    [StringLength(5000)]
    public string? WhatTheySaid { get; set; }
}

/// <summary>Asks services whether they know a young person, and writes down what they answer.</summary>
public sealed class CheckServicesModel(CaseDoor door, KnownToServices services, OptionLists lists, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private static readonly Choice[] Final = [new(nameof(ServicesAnswer.Known), "Known to them"), new(nameof(ServicesAnswer.NotKnown), "Not known to them")];

    private OptionNames names = null!;
    private PersonWords personWords = null!;

    [BindProperty]
    public ServicesAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<ServicesCheck> Asked { get; private set; } = [];

    /// <summary>The question that is being answered; none for a new one.</summary>
    public ServicesCheck? Answering { get; private set; }

    public KnownTo Known { get; private set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    public IReadOnlyList<Choice> Answers => Answering is null ? [.. Final, new(nameof(ServicesAnswer.NotYet), "They have not answered yet")] : Final;

    public string? Open(Sealed? box) => personWords.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public static string Name(ServicesAnswer answer) => answer switch
    {
        ServicesAnswer.Known => "Known to them",
        ServicesAnswer.NotKnown => "Not known to them",
        _ => "No answer yet",
    };

    public async Task<IActionResult> OnGetAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), AskedOn = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Check();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => SaveAsync(opened, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/services-check");
    }

    private Task SaveAsync(OpenCase opened, CancellationToken cancel) => Answering is { } check
        ? services.AnswerAsync(HttpContext.Viewer(), check, opened.Words, Input.Answer!.Value, Input.WhatTheySaid, cancel)
        : services.AskAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.FormKey, Input.Service!, Input.AskedOn!.Value, Input.AskedWhom!, Input.Answer!.Value, Input.WhatTheySaid, cancel);

    private void Check()
    {
        if (Answering is not null)
            return;
        this.MustBeOneOf(words, "Input.Service", Input.Service, Services);
        if (string.IsNullOrEmpty(Input.Service))
            ModelState.AddModelError("Input.Service", words["Choose which service you asked"]);
        if (string.IsNullOrWhiteSpace(Input.AskedWhom))
            ModelState.AddModelError("Input.AskedWhom", words["Say whom you asked there"]);
        if (Input.AskedOn is null && ModelState["Input.AskedOn"]?.Errors.Count is not > 0)
            ModelState.AddModelError("Input.AskedOn", words["Enter the day you asked"]);
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        (Head, names, personWords) = (CaseHead.Of(opened, clock.Today(), words), await lists.NamesAsync(cancel), opened.Words);
        Asked = await services.OfAsync(opened.Id, cancel);
        Answering = id is null ? null : Asked.SingleOrDefault(c => c.Id == id);
        Known = KnownToServices.Of(Asked, await services.AgencyWorksWithThemAsync(opened.Id, cancel));
        Services = await choices.ForAsync("asked_service", opened.Person.SiteId, cancel);
        return id is not null && Answering is null ? null : opened;
    }
}
