using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class ScaleAnswerAnswers
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Write the answer in English"), StringLength(100)]
    public string? English { get; set; }

    [Required(ErrorMessage = "Write the answer in Welsh"), StringLength(100)]
    public string? Welsh { get; set; }

    [Required(ErrorMessage = "Choose what it counts as")]
    public Counts? Counts { get; set; }
}

/// <summary>One answer of a scale: its words in both languages, and what it counts as.</summary>
public sealed class ChangeAnswerModel(DraftDoor door, QuestionDrafting drafting, Wording words) : PageModel
{
    public static IReadOnlyList<Choice> AllCounts { get; } = [.. Enum.GetValues<Counts>().Select(c => new Choice(c.ToString(), ScaleWords.Of(c)))];

    [BindProperty]
    public ScaleAnswerAnswers Input { get; set; } = new();

    public OpenDraft Open { get; private set; } = null!;

    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string scale, string? code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, scale, code, null, cancel))
            return NotFound();
        var now = Open.List.Scales[scale].FirstOrDefault(a => a.Code == code);
        Input = new() { Version = Open.Draft.Version, English = now?.Text.English, Welsh = now?.Text.Welsh, Counts = now?.Counts };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string scale, string? code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, scale, code, Input.Version, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => drafting.SaveAsync(HttpContext.Viewer(), Open.Draft, Open.List.WithAnswer(scale, Told(scale)), cancel)))
            return Page();
        TempData["Done"] = words["Saved in the draft"];
        return LocalRedirect(Open.Href);
    }

    private ScaleAnswer Told(string scale) => new(Code ?? Open.List.NewAnswerCode(scale, Input.English!), new(Input.English!.Trim(), Input.Welsh!.Trim()), Input.Counts!.Value);

    private async Task<bool> LoadAsync(Guid id, string scale, string? code, int? version, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, version, cancel) is not { } found || !found.List.Scales.TryGetValue(scale, out var answers) || (code is not null && !answers.Any(a => a.Code == code)))
            return false;
        (Open, Code) = (found, code);
        return true;
    }
}
