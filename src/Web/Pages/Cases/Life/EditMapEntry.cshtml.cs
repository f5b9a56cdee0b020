using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Groups;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Life;

public sealed class MapEntryAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Required(ErrorMessage = "Enter what they or the place are called"), StringLength(100)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose who or what it is")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Choose how they stand to the young person")]
    public string? Tie { get; set; }

    [StringLength(2000)]
    public string? Note { get; set; }

    /// <summary>For an unsafe place: the place where groups meet that it is.</summary>
    public string? Venue { get; set; }

    public ToldEntry Told() => new(EnumCode.Read<MapKind>(Kind)!.Value, Name, EnumCode.Read<Tie>(Tie)!.Value, Note) { VenueId = string.IsNullOrEmpty(Venue) ? null : Guid.TryParse(Venue, out var venue) ? venue : Guid.Empty };
}

/// <summary>Puts somebody or some place on the map, changes what is known, or takes them off.</summary>
public sealed class EditMapEntryModel(CaseDoor door, PeopleAndPlaces places, GroupChoices groups, Edits edits, Wording words, TimeProvider clock) : PageModel
{
    private MapEntry? now;

    [BindProperty]
    public MapEntryAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Venues { get; private set; } = [];

    public bool IsNew => now is null;

    public string Back => $"{Head.Href}/assessments/map";

    public async Task<IActionResult> OnGetAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input = now is null ? new() { FormKey = Ids.New() } : new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            Name = opened.Words.Open(now.Name),
            Kind = EnumCode.Of(now.Kind),
            Tie = EnumCode.Of(now.Tie),
            Note = opened.Words.Open(now.Note),
            Venue = now.VenueId?.ToString(),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, LifeWords.Kinds(guarded: true));
        this.MustBeOneOf(words, "Input.Tie", Input.Tie, LifeWords.Ties);
        if (ModelState.IsValid && now is not null)
            await MeetOtherEditAsync(opened, now, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => now is null
            ? places.AddAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.FormKey, Input.Told(), cancel)
            : places.ChangeAsync(HttpContext.Viewer(), opened.Person, now, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostTakeOffAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || now is null)
            return NotFound();
        if (!await this.AllowedAsync(words, () => places.TakeOffAsync(HttpContext.Viewer(), now, cancel)))
            return Page();
        TempData["Done"] = words["Taken off the map"];
        return LocalRedirect(Back);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, MapEntry theirs, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("Name", "Name", opened.Words.Open(theirs.Name), Input.Name),
            new("Kind", "What they are", words[LifeWords.Of(theirs.Kind)], words[LifeWords.Of(Input.Told().Kind)]),
            new("Tie", "To the young person", words[LifeWords.Of(theirs.Tie)], words[LifeWords.Of(Input.Told().Tie)]),
            new("Note", "What should a colleague know?", opened.Words.Open(theirs.Note), Input.Note),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, theirs, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var sees = await places.SeesGuardedAsync(HttpContext.Viewer(), opened.Person, cancel);
        (Kinds, Venues) = (LifeWords.Kinds(sees), sees ? await groups.VenuesAsync(opened.Person.SiteId, cancel) : []);
        if (id is null)
            return opened;
        now = await places.FindAsync(HttpContext.Viewer(), opened.Person, id.Value, cancel);
        return now is null ? null : opened;
    }
}
