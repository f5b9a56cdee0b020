using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Figures;

/// <summary>A page of figures for any days and sites.</summary>
public abstract class PeriodPage(ServiceDatabase db, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Sites { get; set; } = [];

    public IReadOnlyList<Choice> AllSites { get; private set; } = [];

    /// <summary>After a refusal: what could be given instead.</summary>
    public TablesRequest? Instead { get; private set; }

    /// <summary>After a refusal: the periods and sites that may be asked for.</summary>
    public IReadOnlyList<TablesRequest> GivenBefore { get; protected set; } = [];

    /// <summary>Whether the figures are shown unprotected, to somebody who works here.</summary>
    public bool SeesWhole => ServiceFigures.SeesWhole(HttpContext.Viewer());

    /// <summary>This page's own answers, for the addresses of files and cases.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"From={From:yyyy-MM-dd}&To={To:yyyy-MM-dd}")
        + string.Concat(Sites.Select(s => "&Sites=" + Uri.EscapeDataString(s)));

    protected Wording Words => words;

    /// <summary>Loads what was asked for; false where it is refused, which the error summary says with what could be given instead.</summary>
    protected Task<bool> GivenAsync(Func<Task> load) => this.AllowedAsync(words, async () =>
    {
        try
        {
            await load();
        }
        catch (FiguresRefusedException refused)
        {
            Instead = refused.Offer;
            throw;
        }
    });

    /// <summary>What is asked for; none where it cannot be, which the error summary says.</summary>
    /// <param name="usualFrom">The first day where none was asked for, from the last.</param>
    protected async Task<TablesRequest?> RequestAsync(Func<DateOnly, DateOnly> usualFrom, CancellationToken cancel)
    {
        var names = await db.Sites.Where(s => s.Name != EvaluationTables.SiteNotKnown).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(cancel);
        AllSites = [.. names.Select(name => new Choice(name, name))];
        // Those outside begin with whole months, so that a page opened day by day is one release.
        To ??= SeesWhole ? clock.Today() : clock.Today().AddDays(-clock.Today().Day);
        From ??= usualFrom(To.Value);
        if (From > To)
            ModelState.AddModelError(nameof(To), words["The last day must not be before the first"]);
        foreach (var unknown in Sites.Where(s => !names.Contains(s)))
            ModelState.AddModelError(nameof(Sites), words["There is no site called {0}", unknown]);
        return ModelState.IsValid ? new TablesRequest(From.Value, To.Value, Sites) : null;
    }
}
