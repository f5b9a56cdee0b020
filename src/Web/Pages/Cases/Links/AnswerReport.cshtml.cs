using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Links;

public sealed class AnswerReportAnswers
{
    [Required(ErrorMessage = "Choose what you find")]
    public string? Answer { get; set; }

    [StringLength(30)]
    public string? Other { get; set; }

    [StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>A manager confirms what a worker reported between two, or says why not.</summary>
public sealed class AnswerReportModel(CaseDoor door, LinkReporting reporting, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public static IReadOnlyList<Choice> Answers { get; } = [new("confirm", "It is confirmed", "It counts before group sessions from now on"), new("not", "It is not confirmed")];

    [BindProperty]
    public AnswerReportAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public LinkReport Report { get; private set; } = null!;

    public string ReportedBy { get; private set; } = "";

    public string Back => $"{Head.Href}/links";

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel) => await LoadAsync(reference, id, cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Answer", Input.Answer, Answers);
        if (!ModelState.IsValid || !await AnsweredAsync(opened, cancel))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<bool> AnsweredAsync(OpenCase opened, CancellationToken cancel)
    {
        var by = HttpContext.Viewer();
        if (Input.Answer == "not")
            return await this.AllowedAsync(words, () => reporting.DoNotConfirmAsync(by, opened.Person, opened.Words, Report, Input.Why, cancel));
        if (string.IsNullOrWhiteSpace(Input.Other) || await door.OpenAsync(Input.Other, cancel) is not { } other)
        {
            ModelState.AddModelError("Input.Other", words["There is no young person of this reference whom you may see"]);
            return false;
        }
        return await this.AllowedAsync(words, () => reporting.ConfirmAsync(by, opened.Person, opened.Words, Report, other.Id, cancel));
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenToDecideAsync(reference, cancel) is not { } opened)
            return null;
        if (await db.LinkReports.SingleOrDefaultAsync(r => r.Id == id && r.YoungPersonId == opened.Id, cancel) is not { } found)
            return null;
        (Head, personWords, Report) = (CaseHead.Of(opened, clock.Today(), words), opened.Words, found);
        ReportedBy = await db.Users.Where(u => u.Id == found.ReportedById).Select(u => u.Name).SingleAsync(cancel);
        return opened;
    }
}
