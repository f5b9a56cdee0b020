using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The plan as the young person gets it: plain words, in Welsh for who wants Welsh, to read together and to print.</summary>
public sealed class PlanForThemModel(CaseDoor door, Planning planning, SmallSteps steps, Promising promising, KeepingSafe safe, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public WholePlan Whole { get; private set; } = null!;

    public ILookup<Guid, GoalStep> Steps { get; private set; } = null!;

    /// <summary>What was promised to them: what stands, and what was kept since this plan was agreed.</summary>
    public IReadOnlyList<Promise> Promises { get; private set; } = [];

    /// <summary>Their safety plan, while it may be relied on.</summary>
    public SafetyPlan? Safety { get; private set; }

    /// <summary>The lines of what was written one on each line.</summary>
    public IEnumerable<string> Lines(Sealed? box) => (Open(box) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The language of their copy: cy where they chose Welsh, else en.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Their language, where it is neither English nor Welsh: somebody has to go through it with them.</summary>
    public string? OtherLanguage { get; private set; }

    public DateOnly Today => clock.Today();

    public string? Open(Sealed? box) => personWords.Open(box);

    public string? TopicName(string code) => PlainTopics.Of(code) is { } plain ? words[plain] : names.Of("topic", code, Language);

    /// <summary>From here on the page is written in their language; its frame stays in the worker's.</summary>
    public void SpeakTheirLanguage() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language == "cy" ? "cy-GB" : "en-GB");

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await planning.CurrentAsync(opened.Id, cancel) is not { } whole)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        (Whole, personWords, names) = (whole, opened.Words, await lists.NamesAsync(cancel));
        Steps = await steps.OfAsync(whole.Goals.Select(g => g.Id), cancel);
        Promises = [.. (await promising.OfAsync(opened.Id, cancel)).Where(p => p.Status == PromiseStatus.Standing || (p.Status == PromiseStatus.Kept && p.SettledOn >= whole.Plan.AgreedOn))];
        Safety = await safe.CurrentAsync(opened.Id, cancel) is { } plan && plan.ReviewOn >= clock.Today() ? plan : null;
        Language = opened.Person.Language == "cy" ? "cy" : "en";
        OtherLanguage = opened.Person.Language is null or "en" or "cy" ? null : names.Of("language", opened.Person.Language, Wording.Code);
        return Page();
    }
}
