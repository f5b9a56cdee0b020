using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

/// <summary>A young person's family: whom to speak to first, brothers and sisters, who lives where, support, the latest talks.</summary>
public sealed class ViewFamilyModel(FamilyDoor door, FamilyLife life, SafetyMatters matters, OptionLists lists, EventTitles titles, Wording words) : PageModel
{
    private OpenCase opened = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public Family Family { get; private set; } = null!;

    public bool MaySafety { get; private set; }

    /// <summary>Safety matters that are so now.</summary>
    public int Matters { get; private set; }

    public IReadOnlyList<TimelineEntry> Talks { get; private set; } = [];

    public DateOnly Today => door.Today;

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public string NameOf(Home home) => Open(home.Name) is { } name ? $"{name}, {NameOf("home_kind", home.Kind)}" : NameOf("home_kind", home.Kind)!;

    public string NameOf(Stay stay) => stay.Member is null ? Head.CalledName : Open(stay.Member.Name)!;

    public string ForWhom(FamilySupport support) => Family.Members.FirstOrDefault(m => m.Member.Id == support.FamilyMemberId) is { } one ? Open(one.Member.Name)! : words["the family"];

    public SiblingRecord? SiblingOf(FamilyMember member) => Family.Siblings.FirstOrDefault(s => s.FamilyMemberId == member.Id);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return NotFound();
        ((opened, Head), names) = (found, await lists.NamesAsync(cancel));
        Family = await life.ReadAsync(opened.Id, cancel);
        MaySafety = await matters.MayAsync(HttpContext.Viewer(), opened.Person, cancel);
        Matters = MaySafety ? (await matters.ReadAsync(HttpContext.Viewer(), opened.Id, cancel)).Count(m => m.EndedAt is null) : 0;
        Talks = [.. Family.Talks.Select(t => titles.Talk(t, Open(Family.Members.FirstOrDefault(m => m.Member.Id == t.FamilyMemberId)?.Member.Name ?? t.Contact.WithWhom), opened.Words, names))];
        return Page();
    }
}
