using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What happened, newest first, in pages; all of it or one part.</summary>
public sealed class ReadTimelineModel(CaseDoor door, CaseHistory history, EventTitles titles, Wording words, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Parts =
    [
        new("all", "Everything"), new("contacts", "Contacts"), new("attempts", "Attempts"), new("notes", "Notes"), new("decisions", "Decisions"),
    ];

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "all";

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        var part = Enum.TryParse<HistoryPart>(Show, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : HistoryPart.All;
        var page = await history.ReadAsync(opened.Id, opened.Words, part, PageNumber, CaseHistory.PageSize, cancel);
        Entries = await titles.EntriesAsync(page.Events, cancel, Head.Href);
        HasMore = page.HasMore;
        return Page();
    }
}
