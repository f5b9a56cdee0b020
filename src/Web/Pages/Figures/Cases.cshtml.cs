using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Figures;

/// <summary>The cases that a figure is made of, for those who may see them; how many more there are is said, not who.</summary>
public sealed class CasesModel(DatabaseTables tables, ServiceDatabase db, Sealer sealer) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Sites { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string Row { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Site { get; set; } = "";

    public int Counted { get; private set; }

    public IReadOnlyList<(string Reference, string Name)> Cases { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (!ServiceFigures.SeesWhole(viewer) || From is null || To is null || To < From)
            return NotFound();
        var referrals = await tables.CasesBehindAsync(new TablesRequest(From.Value, To.Value, Sites), Row, Site, cancel);
        Counted = referrals.Count;
        var people = await db.YoungPeople.AsNoTracking().VisibleTo(viewer, db).Include(p => p.Key)
            .Where(p => db.Referrals.Any(r => r.YoungPersonId == p.Id && referrals.Contains(r.Id))).Take(Most).ToListAsync(cancel);
        Cases = [.. people.Select(p => (p.Reference, Name: NameOf(p))).OrderBy(p => p.Name, NameOrder.Comparer)];
        return Page();
    }

    private string NameOf(YoungPerson person) => ShownName.Of(sealer.WordsOf(person.Key), person).Whole;
}
