using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>Who looked at which record, and who did what to it. References only.</summary>
public sealed class ReviewLooksModel(ServiceDatabase db, AccessReview review, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Record { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public int All { get; private set; }

    public IReadOnlyList<AccessEntry> Found { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        People = await db.Users.AsNoTracking().OrderBy(a => a.Name).Select(a => new Choice(a.Id.ToString(), a.Name, null)).ToListAsync(cancel);
        string? reference = null;
        if (!string.IsNullOrWhiteSpace(Record) && !References.TryRead(Record, out reference))
            ModelState.AddModelError("Record", words["This is no reference. One looks like CDF-12-K."]);
        if (!ModelState.IsValid)
            return;
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Found, All) = await review.FindAsync(new ReviewFilter(Person, reference, From, To), PageNumber, cancel);
        Pages = Math.Max(1, (All + AccessReview.PageSize - 1) / AccessReview.PageSize);
    }
}
