using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Support;

/// <summary>What one worker asked the fund for: all that is in hand, and the rest of a year.</summary>
public sealed class IndexModel(FundLists lists, OptionLists options, TimeProvider clock) : PageModel
{
    private const int Days = 365;

    private OptionNames names = null!;

    public IReadOnlyList<FundItem> Items { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        names = await options.NamesAsync(cancel);
        Items = [.. (await lists.AskedByAsync(HttpContext.Viewer(), clock.Instant().AddDays(-Days), cancel)).Reverse()];
    }

    public string? KindOf(string code) => names.Of("support_kind", code, Wording.Code);
}
