using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The young people within reach: a worker's own, a manager's site.</summary>
public sealed class IndexModel(CaseList cases, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Filters =
    [
        new("now", "With us now"), new("open", "Open"), new("hold", "On hold"), new("ended", "Ended"), new("all", "Everyone"),
    ];

    /// <summary>A name or a reference to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "now";

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Letter { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public CasePage Found { get; private set; } = new([], 0, 1, 1, false);

    public DateOnly Today { get; } = clock.Today();

    /// <summary>Whose list it is: a worker's own names no worker in each row.</summary>
    public bool IsOwn => HttpContext.Viewer().Role is Role.Practitioner or Role.PeerMentor;

    /// <summary>a to z, and what is beyond; within a letter too long for one order, its second letters.</summary>
    public IEnumerable<string> Letters
    {
        get
        {
            var first = Enumerable.Range('a', 26).Select(c => ((char)c).ToString()).Append(NameOrder.OtherLetter);
            return Letter is { Length: > 0 } && Letter != NameOrder.OtherLetter && Found.Total > CaseList.MostNames ? first.Select(second => Letter[..1] + second) : first;
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Letter = Letter?.ToLowerInvariant();
        Found = string.IsNullOrWhiteSpace(Q)
            ? await cases.AskAsync(Asked(), viewer, cancel)
            : await cases.FindAsync(Q, PageNumber, viewer, cancel);
    }

    private CaseListAsk Asked()
    {
        var by = Sort?.TrimStart('-') switch
        {
            "contact" => CaseSort.LastContact,
            "attempt" => CaseSort.LastAttempt,
            "next" => CaseSort.Next,
            _ => CaseSort.Name,
        };
        var filter = Show switch
        {
            "open" => CaseFilter.Open,
            "hold" => CaseFilter.OnHold,
            "ended" => CaseFilter.Ended,
            "all" => CaseFilter.All,
            _ => CaseFilter.Now,
        };
        return new(filter, by, Sort?.StartsWith('-') == true, string.IsNullOrEmpty(Letter) ? null : Letter, PageNumber);
    }
}
