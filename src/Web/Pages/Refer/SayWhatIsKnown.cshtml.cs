using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class SayWhatIsKnownModel(DraftDesk desk) : PageModel
{
    public const string Step = "known";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public WhatIsKnown Input { get; set; } = new();

    public IReadOnlyList<Choice> Settings { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.Known;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepAsync(this, Step, Then, answers => answers.Known = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepDraftAsync(answers => answers.Known = Input);
    }

    private void Check()
    {
        Input.EducationSetting = DraftDesk.Offered(ModelState, "Input.EducationSetting", Input.EducationSetting, Settings);
        Input.Agencies = DraftDesk.Offered(ModelState, "Input.Agencies", Input.Agencies, Agencies);
    }

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key) is { } elsewhere)
            return elsewhere;
        Settings = await desk.ChoicesAsync("education_setting");
        Agencies = await desk.ChoicesAsync("agency", notKnown: false);
        return null;
    }
}
