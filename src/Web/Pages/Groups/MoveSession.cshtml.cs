using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

public sealed class MoveAnswers
{
    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Enter the time")]
    public TimeOnly? At { get; set; }

    [Required(ErrorMessage = "Enter how many minutes it takes")]
    public int? Minutes { get; set; }

    public Guid? Venue { get; set; }

    [StringLength(100)]
    public string? NewVenue { get; set; }
}

/// <summary>Gives a session another time or place; who meets whom is checked again.</summary>
public sealed class MoveSessionModel(GroupDoor door, GroupPlanning planning, GroupChoices choices, ServiceDatabase db, Wording words) : PageModel
{
    [BindProperty]
    public MoveAnswers Input { get; set; } = new();

    public GroupSession Session { get; private set; } = null!;

    public IReadOnlyList<Choice> Venues { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || !Session.IsOpen)
            return NotFound();
        var at = Session.At.ToLondon();
        Input = new() { On = DateOnly.FromDateTime(at), At = TimeOnly.FromDateTime(at), Minutes = Session.Minutes, Venue = Session.VenueId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (Input.Venue is null && string.IsNullOrWhiteSpace(Input.NewVenue))
            ModelState.AddModelError("Input.NewVenue", words["Say where it is"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => MoveAsync(cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    // A place named for a move that is refused is not kept either.
    private Task MoveAsync(CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var viewer = HttpContext.Viewer();
        var venue = Input.Venue ?? (await planning.VenueAsync(viewer, Session.SiteId, Input.NewVenue!, cancel)).Id;
        await planning.MoveAsync(viewer, Session, Input.On!.Value.AtLondon(Input.At!.Value), Input.Minutes!.Value, venue, cancel);
        return true;
    }, cancel);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { } session)
            return false;
        Session = session;
        Venues = await choices.VenuesAsync(session.SiteId, cancel);
        return true;
    }
}
