using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class SomeoneAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Required(ErrorMessage = "Enter their name"), StringLength(200)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose who they are to the young person")]
    public string? Relationship { get; set; }

    public bool LivesWith { get; set; }

    public bool FirstContact { get; set; }

    [StringLength(40)]
    public string? Phone { get; set; }

    [StringLength(2000)]
    public string? Wishes { get; set; }
}

/// <summary>Adds someone around a young person, or changes what is known of them.</summary>
public sealed class EditPersonModel(CaseDoor door, ServiceDatabase db, AroundThem around, Edits edits, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private FamilyMember? member;

    [BindProperty]
    public SomeoneAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Choice> Relationships { get; private set; } = [];

    public bool IsNew => member is null;

    public string Back => $"{Head.Href}/people";

    public async Task<IActionResult> OnGetAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        var box = opened.Words;
        Input = member is null ? new() { FormKey = Ids.New() } : new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            Name = box.Open(member.Name),
            Relationship = member.Relationship,
            LivesWith = member.LivesWith,
            FirstContact = member.FirstContact,
            Phone = box.Open(member.Phone),
            Wishes = box.Open(member.Wishes),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Relationship", Input.Relationship, Relationships);
        if (ModelState.IsValid && member is not null)
            await MeetOtherEditAsync(opened, member, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => SaveAsync(opened, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private Task SaveAsync(OpenCase opened, CancellationToken cancel)
    {
        var told = new Someone(Input.Name!, Input.Relationship!) { LivesWith = Input.LivesWith, FirstContact = Input.FirstContact, Phone = Input.Phone, Wishes = Input.Wishes };
        return member is null
            ? around.AddAsync(HttpContext.Viewer(), opened.Id, opened.Words, Input.FormKey, told, cancel)
            : around.ChangeAsync(HttpContext.Viewer(), member, opened.Words, told, cancel);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, FamilyMember now, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("Name", "Name", opened.Words.Open(now.Name), Input.Name),
            new("Relationship", "Relationship", Relationships.NameOf(now.Relationship), Relationships.NameOf(Input.Relationship)),
            new("LivesWith", "Lives with them", YesNo(now.LivesWith), YesNo(Input.LivesWith)),
            new("FirstContact", "Speak to first", YesNo(now.FirstContact), YesNo(Input.FirstContact)),
            new("Phone", "Phone number", opened.Words.Open(now.Phone), Input.Phone),
            new("Wishes", "What they wish from us", opened.Words.Open(now.Wishes), Input.Wishes),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, now, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private string YesNo(bool yes) => words[yes ? "Yes" : "No"];

    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Relationships = await choices.ForAsync("relationship", opened.Person.SiteId, cancel);
        if (id is null)
            return opened;
        member = await db.FamilyMembers.SingleOrDefaultAsync(m => m.Id == id && m.YoungPersonId == opened.Id, cancel);
        return member is null ? null : opened;
    }
}
