using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The plan that stands, their voice first; goals are marked as reached here.</summary>
public sealed class ViewPlanModel(CaseDoor door, Planning planning, SmallSteps steps, DeliveredSupport delivered, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private const int Weeks = 12;

    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public WholePlan? Whole { get; private set; }

    public ILookup<Guid, GoalStep> Steps { get; private set; } = null!;

    /// <summary>Planned against delivered, week by week.</summary>
    public WeekColumns ByWeek { get; private set; } = null!;

    public IReadOnlyList<string?> Topics { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) =>
        await LoadAsync(reference, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostReachedAsync(string reference, Guid goal, CancellationToken cancel) =>
        SayAsync(reference, goal, "Goal reached. Tell them how far they have come.", planning.ReachAsync, cancel);

    /// <summary>A tap on the wrong goal is taken back.</summary>
    public Task<IActionResult> OnPostNotYetAsync(string reference, Guid goal, CancellationToken cancel) =>
        SayAsync(reference, goal, "Saved", planning.NotYetAsync, cancel);

    private async Task<IActionResult> SayAsync(string reference, Guid goal, string done, Func<Viewer, Goal, CancellationToken, Task> say, CancellationToken cancel)
    {
        if (!await LoadAsync(reference, cancel) || Whole?.Goals.FirstOrDefault(g => g.Id == goal) is not { } meant)
            return NotFound();
        if (!await this.AllowedAsync(words, () => say(HttpContext.Viewer(), meant, cancel)))
            return Page();
        TempData["Done"] = words[done];
        return LocalRedirect($"{Head.Href}/plan");
    }

    private WeekColumns Draw(IReadOnlyList<SupportWeek> weeks) => new(
        words["Planned and delivered, week by week"],
        words["Contacts and sessions with them. Attempts are never counted as contacts. This week is still running."],
        [words["Week from"], words["Planned"], words["Took place"], words["Attempts beside it"]],
        words["Not said"],
        [.. weeks.Select(w => new WeekColumn($"{w.Monday.Day} {Shown.Month(w.Monday.Month)[..3]}", w.Planned, w.Delivered, $"{w.Attempts}"))]);

    private async Task<bool> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return false;
        Head = CaseHead.Of(opened, clock.Today(), words);
        personWords = opened.Words;
        Whole = await planning.CurrentAsync(opened.Id, cancel);
        Steps = await steps.OfAsync(Whole?.Goals.Select(g => g.Id) ?? [], cancel);
        ByWeek = Draw(await delivered.ByWeekAsync(opened.Id, Weeks, cancel));
        var names = await lists.NamesAsync(cancel);
        var order = (await lists.ForAsync("topic", opened.Person.SiteId, clock.Today(), cancel)).Select(o => o.Code).ToList();
        Topics = [.. (Whole?.Topics ?? []).OrderBy(t => order.IndexOf(t.Topic)).Select(t => names.Of("topic", t.Topic, Wording.Code))];
        return true;
    }
}
