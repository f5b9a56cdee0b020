using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Refer;

[AllowAnonymous]
public sealed class DescribeYoungPersonModel(DraftDesk desk, TimeProvider clock) : PageModel
{
    public const string Step = "young-person";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    [BindProperty]
    public AboutYoungPerson Input { get; set; } = new();

    /// <summary>In Wales the language is asked before anything else.</summary>
    public bool LanguageFirst => desk.Site?.Nation == Nation.Wales;

    public IReadOnlyList<Choice> Languages { get; private set; } = [];

    public IReadOnlyList<Choice> Genders { get; private set; } = [];

    public IReadOnlyList<Choice> Ethnicities { get; private set; } = [];

    public IReadOnlyList<Choice> Disabilities { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Input = desk.Draft.Answers.YoungPerson;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepAsync(this, Step, Then, answers => answers.YoungPerson = Input);
    }

    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await EnterAsync() is { } elsewhere)
            return elsewhere;
        Check();
        return await desk.KeepDraftAsync(answers => answers.YoungPerson = Input);
    }

    private void Check()
    {
        Input.Language = DraftDesk.Offered(ModelState, "Input.Language", Input.Language, Languages);
        Input.Gender = DraftDesk.Offered(ModelState, "Input.Gender", Input.Gender, Genders);
        Input.Ethnicity = DraftDesk.Offered(ModelState, "Input.Ethnicity", Input.Ethnicity, Ethnicities);
        Input.Disability = DraftDesk.Offered(ModelState, "Input.Disability", Input.Disability, Disabilities);
        if (Input.DateOfBirth > clock.Today() || Input.DateOfBirth?.Year < 1900)
            ModelState.AddModelError("Input.DateOfBirth", "Date of birth must be a day in the past, with the whole year");
        // A date half typed binds to nothing; what was kept before stays.
        if (ModelState.GetFieldValidationState("Input.DateOfBirth") == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            Input.DateOfBirth = desk.Draft.Answers.YoungPerson.DateOfBirth;
    }

    private async Task<IActionResult?> EnterAsync()
    {
        if (await desk.EnterAsync(Key) is { } elsewhere)
            return elsewhere;
        (Languages, Genders) = (await desk.ChoicesAsync("language"), await desk.ChoicesAsync("gender"));
        (Ethnicities, Disabilities) = (await desk.ChoicesAsync("ethnicity"), await desk.ChoicesAsync("disability"));
        return null;
    }
}
