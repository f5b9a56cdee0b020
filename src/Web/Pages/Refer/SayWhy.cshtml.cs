using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class SayWhyModel(DraftDesk desk) : PageModel
{
    public const string Step = "why";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public WhyYouAsk Input { get; set; } = new();

    public IReadOnlyList<Choice> Reasons { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.Why;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepAsync(this, Step, Then, answers => answers.Why = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepDraftAsync(answers => answers.Why = Input);
    }

    private void Check()
    {
        Input.Reasons = DraftDesk.Offered(ModelState, "Input.Reasons", Input.Reasons, Reasons);
    }

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key) is { } elsewhere)
            return elsewhere;
        Reasons = await desk.ChoicesAsync("referral_reason", notKnown: false);
        return null;
    }
}
