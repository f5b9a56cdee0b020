using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SiblingReferralAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose to whom")]
    public string? To { get; set; }

    public List<string> Reasons { get; set; } = [];

    [Required(ErrorMessage = "Say why"), StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>Refers a brother or sister to this service, in one step, or writes down a referral to an agency.</summary>
public sealed class ReferSiblingModel(FamilyDoor door, Siblings siblings, Choices choices, Wording words) : PageModel
{
    private const string Us = "us";

    private FamilyMember member = null!;

    [BindProperty]
    public SiblingReferralAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string? Name { get; private set; }

    public IReadOnlyList<Choice> To { get; private set; } = [];

    public IReadOnlyList<Choice> Reasons { get; private set; } = [];

    public string Back => $"{Head.Href}/family/sibling/{member.Id}";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || !Siblings.IsSibling(member))
            return NotFound();
        Input = new() { FormKey = Ids.New(), To = Us };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.To", Input.To, To);
        foreach (var reason in Input.Reasons)
            this.MustBeOneOf(words, "Input.Reasons", reason, Reasons);
        var told = new NewSiblingReferral(Input.FormKey, Input.To == Us ? null : Input.To, Input.Reasons, Input.Why ?? "");
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => siblings.ReferAsync(HttpContext.Viewer(), opened.Person, member, opened.Words, told, cancel)))
            return Page();
        TempData["Done"] = words["Referred on"];
        return Redirect(Back);
    }

    // Whoever turned out to be a cousin while the form was open is told so by the rule, with what was typed.
    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await door.MemberAsync(found.Case, id, cancel) is not { } one)
            return null;
        (var opened, Head) = found;
        (member, Name) = (one, opened.Words.Open(one.Name));
        To = [new(Us, "To this service"), .. await choices.ForAsync("agency", opened.Person.SiteId, cancel)];
        Reasons = await choices.ForAsync("referral_reason", opened.Person.SiteId, cancel);
        return opened;
    }
}
