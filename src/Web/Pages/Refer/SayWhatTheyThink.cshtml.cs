using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class SayWhatTheyThinkModel(DraftDesk desk) : PageModel
{
    public const string Step = "views";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public TheirViews Input { get; set; } = new();

    public static IReadOnlyList<Choice> Knowing { get; } = [new("yes", "Yes"), new("no", "No"), DraftDesk.NotKnown];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.Views;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepAsync(this, Step, Then, answers => answers.Views = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepDraftAsync(answers => answers.Views = Input);
    }

    private void Check()
    {
        Input.YoungPersonKnows = DraftDesk.Offered(ModelState, "Input.YoungPersonKnows", Input.YoungPersonKnows, Knowing);
        Input.ParentKnows = DraftDesk.Offered(ModelState, "Input.ParentKnows", Input.ParentKnows, Knowing);
    }

    private Task<IActionResult?> EnterAsync() => desk.EnterAsync(Key);
}
