using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class DetailsAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Required(ErrorMessage = "Enter their first name"), StringLength(100)]
    public string? GivenName { get; set; }

    [StringLength(100)]
    public string? FamilyName { get; set; }

    [StringLength(100)]
    public string? KnownAs { get; set; }

    [StringLength(50)]
    public string? Pronouns { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    public string? Gender { get; set; }

    public string? Ethnicity { get; set; }

    public string? Disability { get; set; }

    public string? Language { get; set; }

    [StringLength(500)]
    public string? Address { get; set; }

    [StringLength(10)]
    public string? Postcode { get; set; }
}

/// <summary>Changes who a young person is, as we know it.</summary>
public sealed class EditDetailsModel(CaseDoor door, Details details, Edits edits, Choices choices, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DetailsAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlyList<Choice>> Lists { get; private set; } = new Dictionary<string, IReadOnlyList<Choice>>();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        var (person, box) = (opened.Person, opened.Words);
        Input = new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            GivenName = box.Open(person.GivenName),
            FamilyName = box.Open(person.FamilyName),
            KnownAs = box.Open(person.KnownAs),
            Pronouns = box.Open(person.Pronouns),
            DateOfBirth = person.DateOfBirth,
            Gender = person.Gender,
            Ethnicity = person.Ethnicity,
            Disability = person.Disability,
            Language = person.Language,
            Address = box.Open(person.Address),
            Postcode = box.Open(person.Postcode),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        foreach (var (list, value) in new[] { ("gender", Input.Gender), ("ethnicity", Input.Ethnicity), ("disability", Input.Disability), ("language", Input.Language) })
            this.MustBeOneOf(words, $"Input.{char.ToUpperInvariant(list[0])}{list[1..]}", value, Lists[list]);
        if (ModelState.IsValid)
            await MeetOtherEditAsync(opened, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => details.ChangeAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Details saved"];
        return Redirect($"{Head.Href}/details");
    }

    private async Task MeetOtherEditAsync(OpenCase opened, CancellationToken cancel)
    {
        var fields = await FieldsAsync(opened, cancel);
        Conflict = await EditConflict.MeetAsync(this, edits, words, opened.Person, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<EditedField[]> FieldsAsync(OpenCase opened, CancellationToken cancel)
    {
        var (person, box, names) = (opened.Person, opened.Words, await lists.NamesAsync(cancel));
        return
        [
            new("GivenName", "First name", box.Open(person.GivenName), Input.GivenName),
            new("FamilyName", "Family name", box.Open(person.FamilyName), Input.FamilyName),
            new("KnownAs", "Known as", box.Open(person.KnownAs), Input.KnownAs),
            new("Pronouns", "Pronouns", box.Open(person.Pronouns), Input.Pronouns),
            new("DateOfBirth", "Date of birth", Day(person.DateOfBirth), Day(Input.DateOfBirth)),
            new("Gender", "Gender", names.Of("gender", person.Gender, Wording.Code), names.Of("gender", Input.Gender, Wording.Code)),
            new("Ethnicity", "Ethnicity", names.Of("ethnicity", person.Ethnicity, Wording.Code), names.Of("ethnicity", Input.Ethnicity, Wording.Code)),
            new("Disability", "Disability", names.Of("disability", person.Disability, Wording.Code), names.Of("disability", Input.Disability, Wording.Code)),
            new("Language", "Language", names.Of("language", person.Language, Wording.Code), names.Of("language", Input.Language, Wording.Code)),
            new("Address", "Address", box.Open(person.Address), Input.Address),
            new("Postcode", "Postcode", box.Open(person.Postcode), Input.Postcode),
        ];
    }

    private PersonDetails Told() => new(Input.GivenName!, Input.FamilyName ?? "")
    {
        KnownAs = Input.KnownAs,
        Pronouns = Input.Pronouns,
        DateOfBirth = Input.DateOfBirth,
        Gender = Input.Gender,
        Ethnicity = Input.Ethnicity,
        Disability = Input.Disability,
        Language = Input.Language,
        Address = Input.Address,
        Postcode = Input.Postcode,
    };

    private static string? Day(DateOnly? day) => day is { } known ? Shown.Date(known) : null;

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var offered = new Dictionary<string, IReadOnlyList<Choice>>();
        foreach (var list in new[] { "gender", "ethnicity", "disability", "language" })
            offered[list] = await choices.ForAsync(list, opened.Person.SiteId, cancel);
        Lists = offered;
        return opened;
    }
}
