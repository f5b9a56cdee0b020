using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Sessions;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Records one-to-one work; it counts as a contact too.</summary>
public sealed class RecordSessionModel(CaseDoor door, SessionRecording sessions, Blocks blocks, Choices choices, Allocating allocating, Wording words, TimeProvider clock) : PageModel
{
    private SessionBlock? block;

    public static IReadOnlyList<Choice> Moods { get; } = [.. Enum.GetValues<Mood>().Select(m => new Choice(m.ToString(), AppointmentWords.Of(m)))];

    public static IReadOnlyList<Choice> Times { get; } = [.. Enum.GetValues<TimeTogether>().Select(t => new Choice(t.ToString(), AppointmentWords.Of(t)))];

    public static IReadOnlyList<Choice> StepsForward { get; } = [.. Enum.GetValues<StepForward>().Select(s => new Choice(s.ToString(), AppointmentWords.Of(s)))];

    [BindProperty]
    public SessionAnswers Input { get; set; } = new();

    /// <summary>The page to go back to: My day, or the case.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    /// <summary>The other workers of the site.</summary>
    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    /// <summary>What the block that is on is about.</summary>
    public string? Block { get; private set; }

    public string Back => Url.IsLocalUrl(Then) ? Then! : Head.Href;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        var now = clock.Instant().ToLondon();
        Input = new() { BlockId = block?.Id, InBlock = block is not null, FormKey = Ids.New(), On = DateOnly.FromDateTime(now), At = new TimeOnly(now.Hour, now.Minute) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Check();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => sessions.RecordAsync(HttpContext.Viewer(), opened.Person, opened.Words, Told(), cancel)))
            return Page();
        TempData["Done"] = words["Session recorded"];
        return LocalRedirect(Input.Disclosed ? $"{Head.Href}/concerns/new?from=session&id={Input.FormKey}" : Back);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        block = await blocks.CurrentAsync(opened.Id, cancel);
        Block = opened.Words.Open(block?.About);
        var site = opened.Person.SiteId;
        Kinds = await choices.ForAsync("session_kind", site, cancel);
        Places = await choices.ForAsync("place", site, cancel);
        Topics = await choices.ForAsync("topic", site, cancel);
        var self = HttpContext.Viewer().AccountId;
        Colleagues = [.. (await allocating.CaseloadsAsync(site, cancel)).Where(c => c.AccountId != self).OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new Choice(c.AccountId.ToString(), c.Name))];
        return opened;
    }

    private void Check()
    {
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        this.MustBeOneOf(words, "Input.Place", Input.Place, Places);
        this.MustBeOneOf(words, "Input.SecondWorker", Input.SecondWorker, Colleagues);
        foreach (var topic in Input.Topics)
            this.MustBeOneOf(words, "Input.Topics", topic, Topics);
    }

    private NewSession Told() => new(
        new NewContact(Input.FormKey, SessionRecording.ContactKind, Input.On!.Value.AtLondon(Input.At!.Value))
        {
            Place = Input.Place,
            Minutes = Input.Minutes,
            WithWhom = Input.WithWhom,
            Note = Input.Note,
            NextOn = Input.NextOn,
            NextAt = Input.NextAt,
            NextPlan = Input.NextOn is null ? null : Input.WhatNext,
        },
        Input.Kind!)
    {
        Topics = Input.Topics,
        Hook = Input.Hook,
        WhatTheySaid = Input.WhatTheySaid,
        WhatNext = Input.WhatNext,
        BlockId = Input.InBlock ? Input.BlockId : null,
        Mood = Input.Mood,
        Together = Input.Together,
        Step = Input.Step,
        Disclosed = Input.Disclosed,
        SecondWorkerId = Guid.TryParse(Input.SecondWorker, out var second) ? second : null,
    };
}
