using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class RegisterRow
{
    public Guid InviteId { get; set; }

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
    public IReadOnlyList<string> Names => [.. places.Select(NameOf)];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || !Session.IsOpen)
            return NotFound();
        Input.Places = [.. places.Select(p => new RegisterRow { InviteId = p.Invite.Id })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        MustSayWhoCame();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => holding.HoldAsync(HttpContext.Viewer(), Session, Told(), Input.HowItWent, cancel)))
            return Again();
        TempData["Done"] = words["Written down. Did you see something between two of them that we should know?"];
        return Redirect(Back);
    }

    private string NameOf(GroupPlace place) => place.Name.Length == 0 ? words["Somebody whose record is restricted"] : place.Name;

    // Each of several is named: the same sentence eight times says nothing about whom.
    private void MustSayWhoCame()
    {
        for (var at = 0; at < Input.Places.Count; at++)
        {
            var (row, key) = (Input.Places[at], $"Input.Places[{at}].Attendance");
            if (row.Attendance is null && places.FirstOrDefault(p => p.Invite.Id == row.InviteId) is { } place && ModelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
                ModelState.AddModelError(key, words["{0}: choose whether they came", NameOf(place)]);
        }
    }

    // Rows that are not of this session are nobody's.
    private IReadOnlyList<Seen> Told() =>
        [.. Input.Places.Where(row => places.Any(p => p.Invite.Id == row.InviteId)).DistinctBy(row => row.InviteId).Select(row => new Seen(row.InviteId, row.Attendance!.Value, row.HowItWent))];

    /// <summary>The form with a row for everybody invited now: what was typed about one never comes to stand under another's name.</summary>
    private PageResult Again()
    {
        if (!Input.Places.Select(row => row.InviteId).SequenceEqual(places.Select(p => p.Invite.Id)))
        {
            Input.Places = [.. places.Select(p => Input.Places.Find(row => row.InviteId == p.Invite.Id) ?? new() { InviteId = p.Invite.Id })];
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input.Places[", StringComparison.Ordinal)).ToList())
                ModelState.Remove(key);
            if (ModelState.IsValid)
                ModelState.AddModelError("", words["Say for each of them whether they came."]);
        }
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { } session)
            return false;
        Session = session;
        places = [.. (await lists.ViewAsync(HttpContext.Viewer(), session, cancel)).Places.Where(p => p.Invite.Status is InviteStatus.Invited or InviteStatus.Coming)];
        return true;
    }
}
