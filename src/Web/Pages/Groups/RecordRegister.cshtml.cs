using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class RegisterRow
{
    public Guid InviteId { get; set; }

    [Required(ErrorMessage = "Choose whether they came")]
    public Attendance? Attendance { get; set; }

    [StringLength(1000)]
    public string? HowItWent { get; set; }
}

public sealed class RegisterAnswers
{
    public List<RegisterRow> Places { get; set; } = [];

    [StringLength(2000)]
    public string? HowItWent { get; set; }
}

/// <summary>Writes down who came and how it went; each of those who came has a contact in their record.</summary>
public sealed class RecordRegisterModel(GroupDoor door, GroupLists lists, GroupHolding holding, Wording words) : PageModel
{
    private IReadOnlyList<GroupPlace> places = [];

    [BindProperty]
    public RegisterAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    /// <summary>In the order of the rows.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.Places = [.. places.Select(p => new RegisterRow { InviteId = p.Invite.Id })];
        Name();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        // Rows that are not of this session are nobody's.
        Input.Places.RemoveAll(row => places.All(p => p.Invite.Id != row.InviteId));
        Name();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => holding.HoldAsync(
            HttpContext.Viewer(), Session, [.. Input.Places.DistinctBy(p => p.InviteId).Select(p => new Seen(p.InviteId, p.Attendance!.Value, p.HowItWent))], Input.HowItWent, cancel)))
            return Page();
        TempData["Done"] = words["Written down. Did you see something between two of them that we should know?"];
        return Redirect(Back);
    }

    private void Name() => Names = [.. Input.Places.Select(row => places.First(p => p.Invite.Id == row.InviteId).Name).Select(name => name.Length == 0 ? words["Somebody whose record is restricted"] : name)];

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { IsOpen: true } session)
            return false;
        Session = session;
        places = [.. (await lists.ViewAsync(HttpContext.Viewer(), session, cancel)).Places.Where(p => p.Invite.Status is InviteStatus.Invited or InviteStatus.Coming)];
        return true;
    }
}
