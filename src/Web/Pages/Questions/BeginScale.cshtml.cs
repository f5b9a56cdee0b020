using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class BeginScaleAnswers
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Write a short name for the scale"), StringLength(30)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Write in English the answer that says it is so"), StringLength(100)]
    public string? FullyEnglish { get; set; }

    [Required(ErrorMessage = "Write in Welsh the answer that says it is so"), StringLength(100)]
    public string? FullyWelsh { get; set; }

    [Required(ErrorMessage = "Write in English the answer that says it is not so"), StringLength(100)]
    public string? NoneEnglish { get; set; }

    [Required(ErrorMessage = "Write in Welsh the answer that says it is not so"), StringLength(100)]
    public string? NoneWelsh { get; set; }

    [Required(ErrorMessage = "Write in English the answer that says it is not known yet"), StringLength(100)]
    public string? NotKnownEnglish { get; set; }

    [Required(ErrorMessage = "Write in Welsh the answer that says it is not known yet"), StringLength(100)]
    public string? NotKnownWelsh { get; set; }

    public IReadOnlyList<ScaleAnswer> Told() =>
    [
        new("yes", new(FullyEnglish!.Trim(), FullyWelsh!.Trim()), Counts.Fully),
        new("no", new(NoneEnglish!.Trim(), NoneWelsh!.Trim()), Counts.None),
        new(Core.Options.BuiltInLists.NotKnown, new(NotKnownEnglish!.Trim(), NotKnownWelsh!.Trim()), Counts.NotKnown),
    ];
}

/// <summary>Begins a scale in a draft, with the three answers that every scale needs.</summary>
public sealed class BeginScaleModel(DraftDoor door, QuestionDrafting drafting, Wording words) : PageModel
{
    [BindProperty]
    public BeginScaleAnswers Input { get; set; } = new();

    public OpenDraft Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, null, cancel) is not { } found)
            return NotFound();
        (Open, Input) = (found, new() { Version = found.Draft.Version, NotKnownEnglish = "Not known yet", NotKnownWelsh = "Ddim yn hysbys eto" });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, Input.Version, cancel) is not { } found)
            return NotFound();
        Open = found;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => drafting.SaveAsync(HttpContext.Viewer(), Open.Draft, Open.List.WithScale(Input.Name!, Input.Told()), cancel)))
            return Page();
        TempData["Done"] = words["Saved in the draft"];
        return LocalRedirect(Open.Href);
    }
}
