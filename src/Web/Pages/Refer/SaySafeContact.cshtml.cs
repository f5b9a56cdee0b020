using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class SaySafeContactModel(DraftDesk desk) : PageModel
{
    public const string Step = "safe-contact";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public SafeContact Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.SafeContact;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        return await desk.KeepAsync(this, Step, Then, answers => answers.SafeContact = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        return await desk.KeepDraftAsync(answers => answers.SafeContact = Input);
    }

    private Task<IActionResult?> EnterAsync() => desk.EnterAsync(Key);
}
