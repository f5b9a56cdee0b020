using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Support;

/// <summary>What was asked for, bought and made possible for one young person and their family.</summary>
public sealed class ListSupportModel(CaseDoor door, FundLists lists, OptionLists options, Wording words, TimeProvider clock) : PageModel
{
    private OpenCase opened = null!;
    private OptionNames names = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<SupportStory> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found)
            return NotFound();
        opened = found;
        Head = CaseHead.Of(opened, clock.Today(), words);
        names = await options.NamesAsync(cancel);
        Stories = await lists.OfAsync(opened.Id, opened.Words, cancel);
        return Page();
    }

    public string? Open(Sealed? said) => opened.Words.Open(said);

    public string? KindOf(string code) => names.Of("support_kind", code, Wording.Code);

    public string? ResultOf(string code) => names.Of("made_possible", code, Wording.Code);

    /// <summary>What can be done next with a request, and the part of its address.</summary>
    public static IReadOnlyList<(string Text, string Part)> NextOf(SupportRequest request) => (request.Status, request.Way) switch
    {
        (SpendingStatus.Asked, _) => [("Withdraw the request", "withdraw")],
        (SpendingStatus.Approved, PaymentWay.Purchase) => [("Record what was bought", "bought"), ("Withdraw the request", "withdraw")],
        (SpendingStatus.Approved, _) => [("Hand it out", "hand-out"), ("Withdraw the request", "withdraw")],
        (SpendingStatus.HandedOut, _) => [("Record what was bought", "bought")],
        (SpendingStatus.Spent, _) => [("Say what it made possible", "made-possible")],
        _ => [],
    };
}
