using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class CoverAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose who stands in")]
    public Guid? WorkerId { get; set; }

    [Display(Name = "First day of cover"), Required(ErrorMessage = "Enter the first day of cover")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day of cover"), Required(ErrorMessage = "Enter the last day of cover")]
    public DateOnly? To { get; set; }

    [Required(ErrorMessage = "Say what keeps them safe"), StringLength(2000)]
    public string? Safety { get; set; }

    [Required(ErrorMessage = "Say who to call"), StringLength(1000)]
    public string? WhoToCall { get; set; }

    [Required(ErrorMessage = "Say what not to do"), StringLength(1000)]
    public string? WhatNotToDo { get; set; }
}

/// <summary>Somebody stands in for the lead worker on some days, with one page that is handed over.</summary>
public sealed class ArrangeCoverModel(CaseDoor door, Covering covering, KeepingSafe safety, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private Guid lead;

    [BindProperty]
    public CoverAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public IReadOnlyList<(CaseCover Cover, string Name)> Coming { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = new() { FormKey = Ids.New(), From = from ?? clock.Today(), To = to };
        // What was handed over the last time is a good beginning, or their safety plan.
        if (await db.CaseCovers.AsNoTracking().Where(c => c.YoungPersonId == opened.Id).OrderByDescending(c => c.From).FirstOrDefaultAsync(cancel) is { } last)
            (Input.Safety, Input.WhoToCall, Input.WhatNotToDo) = (opened.Words.Open(last.Safety), opened.Words.Open(last.WhoToCall), opened.Words.Open(last.WhatNotToDo));
        else if (await safety.CurrentAsync(opened.Id, cancel) is { } plan)
            (Input.Safety, Input.WhoToCall, Input.WhatNotToDo) = (opened.Words.Open(plan.SafePlaces), opened.Words.Open(plan.WhoToCall), opened.Words.Open(plan.WhatNotToDo));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        // Who leads by now was offered before the hand-over: the rule says why not.
        if (Input.WorkerId != lead)
            this.MustBeOneOf(words, "Input.WorkerId", Input.WorkerId?.ToString(), Workers);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => covering.ArrangeAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["{0} stands in from {1} to {2}", Workers.First(w => w.Value == Input.WorkerId.ToString()).Text, Shown.Day(Input.From!.Value), Shown.Day(Input.To!.Value)];
        return Redirect($"{Head.Href}/hand-over-sheet");
    }

    public async Task<IActionResult> OnPostEndAsync(string reference, Guid cover, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        ModelState.Clear();
        Input.FormKey = Ids.New();
        if (!await this.AllowedAsync(words, () => covering.EndAsync(HttpContext.Viewer(), opened.Person, cover, cancel)))
            return Page();
        TempData["Done"] = words["The cover is taken back; its reach has ended"];
        return Redirect($"{Head.Href}/cover");
    }

    private NewCover Told() => new(Input.FormKey, Input.WorkerId!.Value, Input.From!.Value, Input.To!.Value, Input.Safety!, Input.WhoToCall!, Input.WhatNotToDo!);

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await covering.LeadAsync(opened.Id, cancel) is not { } now || !Covering.MayArrange(HttpContext.Viewer(), opened.Person, now))
            return null;
        lead = now;
        Head = CaseHead.Of(opened, clock.Today(), words);
        var (from, to) = (Input.From ?? clock.Today(), Input.To ?? Input.From ?? clock.Today());
        Workers = [.. (await covering.PossibleAsync(opened.Person.SiteId, lead, from, to, cancel))
            .Select(w => new Choice(w.AccountId.ToString(), w.Name, w.IsAway ? words["{0}. Away on some of these days", words[RoleNames.Of(w.Role)]] : RoleNames.Of(w.Role)))];
        var coming = await covering.ComingAsync(opened.Id, cancel);
        var ids = coming.Select(c => c.AccountId).ToArray();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        Coming = [.. coming.Select(c => (c, names[c.AccountId]))];
        return opened;
    }
}
