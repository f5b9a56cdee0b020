using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

/// <summary>Somebody of the family: what they wish, and the contacts with them.</summary>
public sealed class ViewMemberModel(FamilyDoor door, FamilyLife life, OptionLists lists, EventTitles titles) : PageModel
{
    private OpenCase opened = null!;

    public CaseHead Head { get; private set; } = null!;

    public FamilyMember Member { get; private set; } = null!;

    public string? Relationship { get; private set; }

    public IReadOnlyList<TimelineEntry> Talks { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await door.MemberAsync(found.Case, id, cancel) is not { } member)
            return NotFound();
        ((opened, Head), Member) = (found, member);
        var names = await lists.NamesAsync(cancel);
        Relationship = names.Of("relationship", member.Relationship, Wording.Code);
        Talks = [.. (await life.TalksWithAsync(id, cancel)).Select(t => titles.Talk(t, null, opened.Words, names))];
        return Page();
    }
}
