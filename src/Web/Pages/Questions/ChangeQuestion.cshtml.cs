using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Options;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class DraftQuestionAnswers
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose a part of their life")]
    public string? Context { get; set; }

    [Required(ErrorMessage = "Choose what kind of question it is")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Write the question in English"), StringLength(400)]
    public string? English { get; set; }

    [Required(ErrorMessage = "Write the question in Welsh"), StringLength(400)]
    public string? Welsh { get; set; }

    [StringLength(400)]
    public string? HintEnglish { get; set; }

    [StringLength(400)]
    public string? HintWelsh { get; set; }

    public string? Scale { get; set; }

    public string? Exploitation { get; set; }

    public string? Need { get; set; }

    public static DraftQuestionAnswers Of(Question question) => new()
    {
        Context = EnumCode.Of(question.Context),
        Kind = EnumCode.Of(question.Kind),
        English = question.Text.English,
        Welsh = question.Text.Welsh,
        HintEnglish = question.Hint?.English,
        HintWelsh = question.Hint?.Welsh,
        Scale = question.Scale,
        Exploitation = question.Exploitation is { } exploitation ? EnumCode.Of(exploitation) : null,
        Need = question.Need is { } need ? EnumCode.Of(need) : null,
    };

    public Question Told(string code)
    {
        var kind = EnumCode.Read<QuestionKind>(Kind)!.Value;
        var isSign = kind == QuestionKind.Criterion;
        var hint = string.IsNullOrWhiteSpace(HintEnglish + HintWelsh) ? null : new InBoth(OneLine(HintEnglish), OneLine(HintWelsh));
        return new(code, kind, EnumCode.Read<LifeContext>(Context)!.Value, new(OneLine(English), OneLine(Welsh)), hint,
            isSign ? Scale : null, isSign ? EnumCode.Read<Level>(Exploitation) : null, isSign ? EnumCode.Read<Level>(Need) : null);
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Adds a question to a draft or changes one: its words in both languages, and what it calls for.</summary>
public sealed class ChangeQuestionModel(DraftDoor door, QuestionDrafting drafting, Wording words) : PageModel
{
    public static IReadOnlyList<Choice> Contexts { get; } = [.. Enum.GetValues<LifeContext>().Select(c => new Choice(EnumCode.Of(c), AssessmentWords.Of(c)))];

    public static IReadOnlyList<Choice> Kinds { get; } = [new("strength", "A strength", "Answered in words, and asked first"), new("worry", "A worry", "Answered in words"), new("criterion", "A sign", "Answered by a scale, and counted for the levels")];

    public static IReadOnlyList<Choice> Levels { get; } = [new("medium", "Medium"), new("high", "High")];

    [BindProperty]
    public DraftQuestionAnswers Input { get; set; } = new();

    public OpenDraft Open { get; private set; } = null!;

    /// <summary>The question's code; none for a new one.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<Choice> Scales => [.. Open.List.Scales.Select(s => new Choice(s.Key, string.Join(", ", s.Value.Select(a => a.Text.In(Wording.Code)))))];

    public async Task<IActionResult> OnGetAsync(Guid id, string? code, string? context, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, null, cancel))
            return NotFound();
        Input = code is null ? new() { Context = context, Kind = "criterion" } : DraftQuestionAnswers.Of(Open.List.Find(code)!);
        Input.Version = Open.Draft.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, Input.Version, cancel))
            return NotFound();
        this.MustBeOneOf(words, "Input.Context", Input.Context, Contexts);
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        this.MustBeOneOf(words, "Input.Scale", Input.Scale, Scales);
        this.MustBeOneOf(words, "Input.Exploitation", Input.Exploitation, Levels);
        this.MustBeOneOf(words, "Input.Need", Input.Need, Levels);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => drafting.SaveAsync(HttpContext.Viewer(), Open.Draft, Open.List.With(Input.Told(code ?? Open.List.NewCode(Input.English!))), cancel)))
            return Page();
        TempData["Done"] = words["Saved in the draft"];
        return LocalRedirect(Open.Href);
    }

    private async Task<bool> LoadAsync(Guid id, string? code, int? version, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, version, cancel) is not { } found || (code is not null && found.List.Find(code) is null))
            return false;
        (Open, Code) = (found, code);
        return true;
    }
}
