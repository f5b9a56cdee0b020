using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Engagement;

/// <summary>One way of the list, what came of it so far, and what is thought of it.</summary>
public sealed record WayRow(string Code, string Name, Tries? Tries, WayPlan? Plan, string? Why)
{
    /// <summary>Neither tried nor thought over.</summary>
    public bool IsUntouched => Tries is null && Plan is null;
}

/// <summary>How this young person is reached: ways tried and not, what worked, how long it took, what was decided together.</summary>
public sealed class ViewReachingModel(CaseDoor door, Reaching reaching, CaseSummary summary, OptionLists lists, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private OpenCase opened = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public ReachingThem Them { get; private set; } = null!;

    /// <summary>Those of the family to speak to first.</summary>
    public IReadOnlyList<string> FirstContacts { get; private set; } = [];

    /// <summary>To try next, then what was tried, the best first, then what was not; what is not for them last.</summary>
    public IReadOnlyList<WayRow> Ways { get; private set; } = [];

    public IReadOnlyList<(string Name, Tries Tries)> Places { get; private set; } = [];

    public IReadOnlyList<(string Name, Tries Tries)> Times { get; private set; } = [];

    public bool MayDecide => Them.Status is { } status && JointMoves.From(status).Count > 0;

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return NotFound();
        (opened, Head, names) = (found, CaseHead.Of(found, clock.Today(), words), await lists.NamesAsync(cancel));
        Them = await reaching.ReadAsync(found.Id, cancel);
        FirstContacts = [.. (await summary.PeopleAsync(found.Id, cancel)).Where(p => p.FirstContact).Select(p => Open(p.Name)!)];
        Ways = Rows(await choices.ForAsync("contact_way", found.Person.SiteId, cancel));
        Places = [.. WhatWorked.ByPlace(Them.Touches).Select(t => (names.Of("place", t.Code, Wording.Code)!, t))];
        Times = [.. WhatWorked.ByTimeOfDay(Them.Touches).Select(t => (words[TimeName(t.Code)], t))];
        return Page();
    }

    /// <summary>The best way and the best time of day, each with its counts.</summary>
    public string BestInWords()
    {
        var way = WhatWorked.Best(WhatWorked.ByWay(Them.Touches));
        if (way is null)
            return words["Nothing to name yet: no way has been tried often enough, or none has reached them."];
        var sentence = words["{0}: {1} of {2} tries reached them.", names.Of("contact_way", way.Code, Wording.Code), way.Reached, way.Tried];
        return WhatWorked.Best(WhatWorked.ByTimeOfDay(Them.Touches)) is { } time
            ? $"{sentence} {words["Time of day: {0}, {1} of {2}.", words[TimeName(time.Code)], time.Reached, time.Tried]}" : sentence;
    }

    public string InWords(Tries? tries) => tries is null
        ? words["Not tried yet"]
        : words["{0} of {1} tries reached them. Last {2}.", tries.Reached, tries.Tried, Shown.DaysAgo(tries.LastAt.ToLondonDay(), clock.Today(), words)];

    public IEnumerable<(string Key, DateOnly? Day, string Meaning)> Milestones() =>
    [
        .. Enum.GetValues<ReachingStep>().Select(step => (ReachingWords.Name(step), Them.Milestones.DayOf(step), ReachingWords.Meaning(step))),
    ];

    public string WhoAgreed(DecidedTogether one) => string.Join(", ", one.Agencies.Select(a => names.Of("agency", a, Wording.Code)).Prepend(Open(one.Decision.People)).OfType<string>());

    public static string NameOf(DayState state) => state switch { DayState.Open => "Open", DayState.Held => "On hold", _ => "Ended" };

    private static string TimeName(string code) => code switch
    {
        "night" => "At night, before 6",
        "morning" => "Morning, 6 to 12",
        "afternoon" => "Early afternoon, 12 to 3",
        "late_afternoon" => "Late afternoon, 3 to 6",
        "evening" => "Evening, 6 to 9",
        _ => "Late evening, after 9",
    };

    private IReadOnlyList<WayRow> Rows(IReadOnlyList<Choice> ways)
    {
        var tried = WhatWorked.ByWay(Them.Touches);
        var rows = ways.Select(w => (w.Value, w.Text)).UnionBy(tried.Select(t => (t.Code, names.Of("contact_way", t.Code, Wording.Code)!)), w => w.Item1).Select(w =>
        {
            var plan = Them.Plans.FirstOrDefault(p => p.Way == w.Item1);
            return new WayRow(w.Item1, w.Item2, tried.FirstOrDefault(t => t.Code == w.Item1), plan, Open(plan?.Why));
        });
        var order = tried.Select((t, i) => (t.Code, i)).ToDictionary(t => t.Code, t => t.i);
        return [.. rows.OrderBy(r => r.Plan?.Stance switch { WayStance.TryNext => 0, null => 1, _ => 2 }).ThenBy(r => order.GetValueOrDefault(r.Code, int.MaxValue))];
    }
}
