using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Why some of those invited need thought, for managers alone.</summary>
public sealed class CheckPairsModel(GroupDoor door, PairReading pairs, LookRecorder looks, Wording words) : PageModel
{
    public GroupSession Session { get; private set; } = null!;

    public IReadOnlyList<PairStory> Stories { get; private set; } = [];

    public string Back => $"/groups/{Session.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (!viewer.Decides() || await door.OpenAsync(id, cancel) is not { } session)
            return NotFound();
        Session = session;
        Stories = await pairs.OfSessionAsync(viewer, session, cancel);
        foreach (var person in Stories.Where(s => s.IsWithinReach).SelectMany(s => new[] { s.One.Id, s.Other.Id }).Distinct())
            looks.Add(new() { YoungPersonId = person, AccountId = viewer.AccountId, Page = "/groups/{id:guid}/check", At = viewer.Now });
        return Page();
    }

    public string NameOf(PairPerson person) => person.Reference is null ? words["Somebody whose record is restricted"] : person.Name;
}
