using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class SayWhoYouAreModel(DraftDesk desk) : PageModel
{
    public const string Step = "about-you";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public AboutReferrer Input { get; set; } = new();

    public IReadOnlyList<Choice> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.Referrer;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepAsync(this, Step, Then, answers => answers.Referrer = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepDraftAsync(answers => answers.Referrer = Input);
    }

    private void Check()
    {
        Input.Source = DraftDesk.Offered(ModelState, "Input.Source", Input.Source, Sources);
    }

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key) is { } elsewhere)
            return elsewhere;
        Sources =
        [
            .. await desk.ChoicesAsync("referral_source", notKnown: false),
            new(BuiltInLists.NotKnown, "Somebody else", "The young person, a parent, a neighbour, or an agency that is not named here"),
        ];
        return null;
    }
}
