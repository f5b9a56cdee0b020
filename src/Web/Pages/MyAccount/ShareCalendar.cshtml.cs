using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Web.Access;
using Steadfast.Web.Calendar;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>The secret address at which a worker's own calendar reads their days.</summary>
public sealed class ShareCalendarModel(Feeds feeds, Wording words) : PageModel
{
    [BindProperty]
    public bool Places { get; set; }

    public string? Address { get; private set; }

    public bool HasADay => Reminding.HasADay(HttpContext.Viewer().Role);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await feeds.MineAsync(HttpContext.Viewer().AccountId, cancel) is not { } feed)
            return;
        Address = $"{Request.Scheme}://{Request.Host}{CalendarDoor.PathOf(feeds.SecretOf(feed))}";
        Places = feed.ShowsPlaces;
    }

    public Task<IActionResult> OnPostGiveAsync(CancellationToken cancel) => DoAsync(by => feeds.GiveAsync(by, Places, cancel), "The address is made");

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel)
    {
        var places = (await feeds.MineAsync(HttpContext.Viewer().AccountId, cancel))?.ShowsPlaces ?? false;
        return await DoAsync(by => feeds.GiveAsync(by, places, cancel), "There is a new address; the one before no longer works");
    }

    public Task<IActionResult> OnPostPlacesAsync(CancellationToken cancel) => DoAsync(by => feeds.ShowPlacesAsync(by, Places, cancel), "Saved");

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => DoAsync(by => feeds.WithdrawAsync(by, cancel), "The address no longer works");

    private async Task<IActionResult> DoAsync(Func<Viewer, Task> work, string done)
    {
        if (!await this.AllowedAsync(words, () => work(HttpContext.Viewer())))
            return Page();
        TempData["Done"] = words[done];
        return Redirect("/my-account/calendar");
    }
}
