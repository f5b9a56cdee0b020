using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Plans;

/// <summary>The services we asked for: how long they wait, when they began, what came of them.</summary>
public sealed class ListServicesModel(CaseDoor door, Brokering brokering, OptionLists lists, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<BrokeredStory> Services { get; private set; } = [];

    public string? Open(Sealed? box) => personWords.Open(box);

    public string? NameOf(string kind) => names.Of("specialist_service", kind, Wording.Code);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, personWords, names) = (CaseHead.Of(opened, Today, words), opened.Words, await lists.NamesAsync(cancel));
        Services = await brokering.ReadAsync(opened.Id, cancel);
        return Page();
    }
}
