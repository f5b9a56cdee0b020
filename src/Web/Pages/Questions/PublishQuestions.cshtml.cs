using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

public sealed class PublishAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>everybody, a nation's name, or a site's id.</summary>
    [Required(ErrorMessage = "Choose for whom")]
    public string? Audience { get; set; }

    [Required(ErrorMessage = "Choose the file with the questions")]
    public IFormFile? File { get; set; }

    [Required(ErrorMessage = "Say what is new in it"), StringLength(300)]
    public string? WhatChanged { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter from which day")]
    public DateOnly? From { get; set; }
}

/// <summary>Publishes a new version of the questions for a site, a nation or everybody, once all of it is right.</summary>
public sealed class PublishQuestionsModel(QuestionAudiences audiences, Questionnaires questionnaires, Wording words, TimeProvider clock) : PageModel
{
    private const int MostFaultsShown = 20;

    [BindProperty]
    public PublishAnswers Input { get; set; } = new();

    public IReadOnlyList<Choice> Audiences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new() { FormKey = Ids.New(), From = clock.Today(), Audience = Audiences is [var only] ? only.Value : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        this.MustBeOneOf(words, "Input.Audience", Input.Audience, await audiences.AllAsync(cancel));
        if (!ModelState.IsValid || await ContentAsync(cancel) is not { } content || !await PublishedAsync(content, cancel))
            return Page();
        TempData["Done"] = words["Published. It is asked from the day you chose."];
        return LocalRedirect("/questions");
    }

    private async Task<bool> PublishedAsync(string content, CancellationToken cancel)
    {
        try
        {
            return await this.AllowedAsync(words, () => questionnaires.PublishAsync(HttpContext.Viewer(), Input.FormKey, QuestionAudiences.Of(Input.Audience!), Input.From!.Value, Input.WhatChanged, content, cancel));
        }
        catch (InputFaultsException wrong)
        {
            foreach (var fault in wrong.Faults.Take(MostFaultsShown))
                ModelState.AddModelError("Input.File", fault.Line == 0 ? $"{fault.Column} {words[fault.Said]}".Trim() : words["Line {0}, {1}: {2}", fault.Line, fault.Column, words[fault.Said]]);
            return false;
        }
    }

    /// <summary>The file's text; none where it is too large or no text, which the summary then says.</summary>
    private async Task<string?> ContentAsync(CancellationToken cancel)
    {
        var file = Input.File!;
        if (file.Length > QuestionFile.MostBytes)
        {
            ModelState.AddModelError("Input.File", words["The file is larger than 256 KB."]);
            return null;
        }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            ModelState.AddModelError("Input.File", words["The file is not UTF-8 text. Save it as CSV UTF-8 in your spreadsheet."]);
            return null;
        }
    }

    private async Task LoadAsync(CancellationToken cancel) => Audiences = await audiences.ForAsync(HttpContext.Viewer(), cancel);
}
