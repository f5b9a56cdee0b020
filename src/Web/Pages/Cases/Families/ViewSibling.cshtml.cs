using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

/// <summary>A brother's or sister's light record: their words, needs, safety plan, time with them, where they were referred.</summary>
public sealed class ViewSiblingModel(FamilyDoor door, Siblings siblings, FamilyLife life, OptionLists lists, EventTitles titles) : PageModel
{
    private OpenCase opened = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public FamilyMember Member { get; private set; } = null!;

    public SiblingRecord? Record { get; private set; }

    public IReadOnlyList<SiblingActivity> Activities { get; private set; } = [];

    public IReadOnlyList<SiblingReferral> Referrals { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Talks { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public string Here => $"{Head.Href}/family/sibling/{Member.Id}";

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public string? NameOf(string list, string? code) => names.Of(list, code, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await door.MemberAsync(found.Case, id, cancel) is not { } member || !Siblings.IsSibling(member))
            return NotFound();
        ((opened, Head), Member, names) = (found, member, await lists.NamesAsync(cancel));
        Record = await siblings.FindAsync(member, cancel);
        if (Record is not null)
            (Activities, Referrals) = await siblings.HistoryAsync(Record.Id, cancel);
        Talks = [.. (await life.TalksWithAsync(id, cancel)).Select(t => titles.Talk(t, null, opened.Words, names))];
        return Page();
    }
}
