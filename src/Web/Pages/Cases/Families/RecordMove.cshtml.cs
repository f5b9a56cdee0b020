using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class MoveAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>Ids of the family, and "them" for the young person.</summary>
    public List<string> Members { get; set; } = [];

    [Required(ErrorMessage = "Choose where they live")]
    public string? HomeId { get; set; }

    public string? NewKind { get; set; }

    [StringLength(200)]
    public string? NewName { get; set; }

    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    public bool StayToo { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }
}

/// <summary>Writes down who lives where, and every move with its day.</summary>
public sealed class RecordMoveModel(FamilyDoor door, FamilyLife life, Households households, Choices choices, Wording words) : PageModel
{
    private const string Them = "them";
    private const string New = "new";

    [BindProperty]
    public MoveAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Homes { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input = new() { FormKey = Ids.New(), HomeId = Homes.Count == 1 ? New : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.NewKind", Input.NewKind, Kinds);
        if (Input.HomeId == New && string.IsNullOrEmpty(Input.NewKind))
            ModelState.AddModelError("Input.NewKind", words["Choose what kind of home it is"]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => households.MoveAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private NewMove Told() => new(Input.FormKey, [.. Input.Members.Where(m => m != Them).Select(IdOf)], Input.Members.Contains(Them))
    {
        HomeId = Input.HomeId == New ? null : IdOf(Input.HomeId!),
        NewKind = Input.NewKind,
        NewName = Input.NewName,
        On = Input.On,
        StayToo = Input.StayToo,
        Why = Input.Why,
    };

    // What is no id is nobody's, and nobody's home.
    private static Guid IdOf(string typed) => Guid.TryParse(typed, out var id) ? id : Guid.Empty;

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return null;
        (var opened, Head) = found;
        People = [new(Them, Head.CalledName), .. await door.ChoicesAsync(opened, cancel)];
        Kinds = await choices.ForAsync("home_kind", opened.Person.SiteId, cancel);
        var homes = await life.HomesAsync(opened.Id, [], cancel);
        Homes = [.. homes.Select(h => new Choice(h.Home.Id.ToString(), opened.Words.Open(h.Home.Name) ?? Kinds.FirstOrDefault(k => k.Value == h.Home.Kind)?.Text ?? h.Home.Kind)), new(New, "A home that is not written down yet")];
        return opened;
    }
}
