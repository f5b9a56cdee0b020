using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class AttendanceAnswers
{
    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }
}

/// <summary>One support for the family: when they came, written down with one tap, and what came of it.</summary>
public sealed class ViewSupportModel(FamilyDoor door, FamilySupporting supporting, Wording words) : PageModel
{
    private OpenCase opened = null!;

    [BindProperty]
    public AttendanceAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public FamilySupport Support { get; private set; } = null!;

    public IReadOnlyList<FamilySupportMeeting> Meetings { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        Input.On = door.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, bool came, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.AttendAsync(HttpContext.Viewer(), Support, Input.On!.Value, came, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/family/support/{id}");
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await supporting.FindAsync(found.Case.Id, id, cancel) is not { } support)
            return false;
        ((opened, Head), Support) = (found, support);
        Meetings = await supporting.MeetingsAsync(id, cancel);
        return true;
    }
}
