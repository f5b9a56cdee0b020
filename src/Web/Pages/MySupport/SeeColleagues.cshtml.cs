using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MySupport;

/// <summary>A colleague, whether they are here, and what they chose to tell of themselves.</summary>
public sealed record Colleague(Guid Id, string Name, Role Role, bool IsAway, string? Tells);

/// <summary>Who works at one's own site.</summary>
public sealed class SeeColleaguesModel(ServiceDatabase db, OwnStory story, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (viewer, today) = (HttpContext.Viewer(), clock.Today());
        if (!Core.Workforce.Staff.Works(viewer.Role))
            return NotFound();
        var told = (await story.OfColleaguesAsync(viewer, cancel)).ToDictionary(t => t.AccountId, t => t.Words);
        var away = db.Absences.Touching(today, today);
        var people = await db.Users.AsNoTracking().ColleaguesOf(viewer).Select(u => new { u.Id, u.Name, u.Role, Away = away.Any(a => a.AccountId == u.Id) }).ToListAsync(cancel);
        Colleagues = [.. people.OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => new Colleague(p.Id, p.Name, p.Role, p.Away, told.GetValueOrDefault(p.Id)))];
        return Page();
    }
}
