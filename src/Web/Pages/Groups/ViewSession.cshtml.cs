using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>One group session: who is invited, who needs thought (and never why), what was agreed; confirmed from here.</summary>
public sealed class ViewSessionModel(GroupDoor door, GroupLists lists, GroupPlanning planning, FundLists fund, HouseWords house, OptionLists options, ServiceDatabase db, Wording words) : PageModel
{
    private OptionNames names = null!;

    public GroupView Group { get; private set; } = null!;

    /// <summary>What was asked of the fund; for who runs it.</summary>
    public IReadOnlyList<FundItem> Costs { get; private set; } = [];

    public bool Runs => HttpContext.Viewer().Runs(Group.Session);

    public bool Decides => HttpContext.Viewer().Decides();

    public bool HasBegun => Group.Session.At <= HttpContext.Viewer().Now;

    public string? Expectations => house.Open(Group.Session.Expectations);

    /// <summary>For who runs it.</summary>
    public string? HowItWent => Runs ? house.Open(Group.Session.HowItWent) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await door.OpenAsync(id, cancel) is { } session ? await ShowAsync(session, cancel) : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenToRunAsync(id, cancel) is not { } session)
            return NotFound();
        if (!await this.AllowedAsync(words, () => planning.ConfirmAsync(HttpContext.Viewer(), session, cancel)))
        {
            db.ChangeTracker.Clear();
            return await ShowAsync((await door.OpenAsync(id, cancel))!, cancel);
        }
        TempData["Done"] = words["Confirmed"];
        return Redirect($"/groups/{id}");
    }

    /// <summary>A name, or words where the record is restricted and out of reach.</summary>
    public string NameOf(string name) => name.Length == 0 ? words["Somebody whose record is restricted"] : name;

    public string ConsentOf(GroupPlace place) => place.Consents.Count == 0
        ? words["No consent yet."]
        : string.Join(" ", place.Consents.Select(c => words["{0}: {1}, {2}.", names.Of("consent_purpose", c.For, Wording.Code), names.Of("consent_giver", c.GivenBy, Wording.Code), Shown.Date(c.On)]));

    private async Task<IActionResult> ShowAsync(GroupSession session, CancellationToken cancel)
    {
        names = await options.NamesAsync(cancel);
        Group = await lists.ViewAsync(HttpContext.Viewer(), session, cancel);
        Costs = Runs ? await fund.OfSessionAsync(session.Id, cancel) : [];
        return Page();
    }
}
