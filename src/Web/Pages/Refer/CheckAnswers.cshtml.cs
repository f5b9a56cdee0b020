using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Refer;

/// <summary>All answers on one page with a way to change each, what to think of before sending, and sending.</summary>
[AllowAnonymous]
public sealed class CheckAnswersModel(DraftDesk desk, Drafting drafts, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public ReferralAnswers Answers => desk.Draft.Answers;

    public string Site => desk.Site!.Name;

    public OptionNames Names { get; private set; } = null!;

    public IReadOnlyList<BetterWord> BetterWords { get; private set; } = [];

    /// <summary>The youngest and oldest whom the service is meant for; a warning, never a stop.</summary>
    public bool IsOutsideAges => (Answers.YoungPerson.DateOfBirth?.AgeOn(clock.Today()) ?? Answers.YoungPerson.Age) is < 11 or > 18;

    public IReadOnlyList<(string Step, string Sentence)> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await EnterAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        try
        {
            await drafts.SendAsync(desk.Draft, answers => Narrative.Of(answers, words), HttpContext.RequestAborted);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", words[rule.Sentence]);
            return Page();
        }
        return Redirect($"/refer/{Key}/sent");
    }

    public string? Name(string list, string? code) => code == DraftDesk.NotKnown.Value ? null : Names.Of(list, code, Wording.Code);

    public string? NamesOf(string list, IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join("\n", codes.Select(c => Name(list, c)));

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key) is { } elsewhere)
            return elsewhere;
        Names = await lists.NamesAsync(HttpContext.RequestAborted);
        Missing = Answers.Faults();
        BetterWords = PlainWords.In(Answers.Why.Worries, Answers.Why.Strengths, Answers.Known.Family, Answers.Known.BeforeVisiting, Answers.Views.YoungPerson, Answers.Views.Parent);
        return null;
    }
}
