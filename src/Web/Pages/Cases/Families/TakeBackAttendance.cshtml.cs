using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class TakeBackAnswers
{
    [StringLength(500)]
    public string? Why { get; set; }
}

/// <summary>Takes back what was written down of one day of a support by mistake; the day can be written down anew.</summary>
public sealed class TakeBackAttendanceModel(FamilyDoor door, FamilySupporting supporting, Wording words) : PageModel
{
    [BindProperty]
    public TakeBackAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public string Name { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public bool Came { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, DateOnly on, CancellationToken cancel) =>
        await LoadAsync(reference, id, on, cancel) is (_, _, not null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, DateOnly on, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, on, cancel) is not { } found)
            return NotFound();
        // Whoever was quicker took it back with a reason of their own: there is nothing to draw the form of.
        if (found.Written is not null && (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.TakeBackAsync(HttpContext.Viewer(), found.Support, found.Case.Words, on, Input.Why, cancel))))
            return Page();
        TempData["Done"] = words["It is taken back"];
        return Redirect(Back);
    }

    private async Task<(OpenCase Case, FamilySupport Support, FamilySupportMeeting? Written)?> LoadAsync(string reference, Guid id, DateOnly on, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await supporting.FindAsync(found.Case.Id, id, cancel) is not { } support)
            return null;
        var written = (await supporting.MeetingsAsync(id, cancel)).Find(m => m.On == on);
        (Head, Back, Name, Day, Came) = (found.Head, $"{found.Head.Href}/family/support/{id}", found.Case.Words.Open(support.Name), on, written?.Came == true);
        return (found.Case, support, written);
    }
}
