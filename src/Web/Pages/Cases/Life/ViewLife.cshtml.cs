using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Life;

/// <summary>A young person's life on one line, as a picture and as a list.</summary>
public sealed class ViewLifeModel(CaseDoor door, LifeStory story, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<PlacedEvent> Events { get; private set; } = [];

    public LifeLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        Events = await story.ReadAsync(opened.Person, cancel);
        var names = await lists.NamesAsync(cancel);
        Line = new(words["Timeline of their life"], words["From the earliest at the top. A full dot is something good."], words["When"], words["What it was"], words["What happened"],
            [.. Events.Select(e => new LifeMark(e.At, LifeWords.When(e.Event, words), names.Of("life_event", e.Event.Kind, Wording.Code)!, opened.Words.Open(e.Event.What), e.Event.Kind == "good_thing"))]);
        return Page();
    }
}
