using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class BeginDraftAnswers
{
    [Required(ErrorMessage = "Choose for whom")]
    public string? Audience { get; set; }

    [Required(ErrorMessage = "Choose a version")]
    public int? From { get; set; }
}

/// <summary>Begins a draft of a new version from one that stands.</summary>
public sealed class BeginDraftModel(QuestionAudiences audiences, QuestionDrafting drafting, Questionnaires questionnaires, Wording words) : PageModel
{
    [BindProperty]
    public BeginDraftAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> Audiences { get; private set; } = [];

    public IReadOnlyList<Choice> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var viewer = HttpContext.Viewer();
        var standing = viewer is { Role: Role.ServiceManager, SiteId: { } site } ? (await questionnaires.ForSiteAsync(site, cancel)).Set.Number : int.Parse(Versions[0].Value, CultureInfo.InvariantCulture);
        Input = new() { Audience = Audiences is [var only] ? only.Value : null, From = standing };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.MustBeOneOf(words, "Input.Audience", Input.Audience, await audiences.AllAsync(cancel));
        QuestionDraft? draft = null;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, async () => draft = await drafting.BeginAsync(HttpContext.Viewer(), QuestionAudiences.Of(Input.Audience!), Input.From!.Value, cancel)))
            return Page();
        return LocalRedirect($"/questions/draft/{draft!.Id}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Audiences = await audiences.ForAsync(HttpContext.Viewer(), cancel);
        Versions = [.. (await questionnaires.AllAsync(cancel)).Select(v => new Choice($"{v.Number}", words["Version {0}", v.Number]))];
    }
}
