using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class PlaceArrangement
{
    [Required(ErrorMessage = "Choose what they answered")]
    public InviteStatus? Answer { get; set; }

    public List<string> ConsentFor { get; set; } = [];

    public string? ConsentBy { get; set; }

    [Display(Name = "Day it was given")]
    public DateOnly? ConsentOn { get; set; }

    public bool WholeProgramme { get; set; }

    public Transport? Transport { get; set; }

    [StringLength(500)]
    public string? TransportNote { get; set; }
}

/// <summary>One young person's answer, who consents to what, and how they get there and home.</summary>
public sealed class ArrangePlaceModel(GroupDoor door, GroupLists lists, GroupInviting inviting, Choices choices, OptionLists options, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private GroupPlace place = null!;
    private GroupInvite stored = null!;

    [BindProperty]
    public PlaceArrangement Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<string> Consents { get; private set; } = [];

    public IReadOnlyList<Choice> Purposes { get; private set; } = [];

    public IReadOnlyList<Choice> Givers { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid invite, CancellationToken cancel)
    {
        if (!await LoadAsync(id, invite, cancel) || !Session.IsOpen)
            return NotFound();
        Input = new() { Answer = place.Invite.Status, ConsentOn = clock.Today(), Transport = place.Invite.Transport, TransportNote = place.TransportNote };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid invite, CancellationToken cancel)
    {
        if (!await LoadAsync(id, invite, cancel))
            return NotFound();
        Check();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => inviting.ArrangeAsync(HttpContext.Viewer(), Session, stored, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private void Check()
    {
        this.MustBeOneOf(words, "Input.ConsentBy", Input.ConsentBy, Givers);
        foreach (var purpose in Input.ConsentFor)
            this.MustBeOneOf(words, "Input.ConsentFor", purpose, Purposes);
        if (Input.ConsentFor.Count > 0 && string.IsNullOrEmpty(Input.ConsentBy))
            ModelState.AddModelError("Input.ConsentBy", words["Choose who gave consent"]);
        if (Input.ConsentFor.Count > 0 && Input.ConsentOn is null)
            ModelState.AddModelError("Input.ConsentOn", words["Enter the day consent was given"]);
    }

    private Arrangement Told() => new(
        Input.Answer!.Value,
        [.. Input.ConsentFor.Distinct().Select(purpose => new NewConsent(Ids.New(), Input.ConsentBy!, purpose, Input.ConsentOn!.Value, Input.WholeProgramme && Session.ProgrammeId is not null))],
        Input.Transport,
        Input.TransportNote);

    private async Task<bool> LoadAsync(Guid id, Guid inviteId, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } session)
            return false;
        if ((await lists.ViewAsync(HttpContext.Viewer(), session, cancel)).Places.FirstOrDefault(p => p.Invite.Id == inviteId) is not { } found)
            return false;
        (Session, place, stored) = (session, found, await db.GroupInvites.SingleAsync(i => i.Id == inviteId, cancel));
        Name = found.Name.Length == 0 ? words["Somebody whose record is restricted"] : found.Name;
        Purposes = await choices.ForAsync("consent_purpose", session.SiteId, cancel);
        Givers = await choices.ForAsync("consent_giver", session.SiteId, cancel);
        var names = await options.NamesAsync(cancel);
        Consents = [.. found.Consents.Select(c => words["{0}: {1}, {2}.", names.Of("consent_purpose", c.For, Wording.Code), names.Of("consent_giver", c.GivenBy, Wording.Code), Shown.Date(c.On)])];
        return true;
    }
}
