using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Files;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Extracts;

/// <summary>Says which heading holds what; then the files are read whole, and everybody who was referred is searched for.</summary>
public sealed class SayColumnsModel(Core.Evaluation.Extracts.Extracts extracts, Wording words) : PageModel
{
    private ExtractColumns? said;

    public PoliceExtract Extract { get; private set; } = null!;

    /// <summary>None once the extract has been read or deleted.</summary>
    public ProposedColumns? Proposed { get; private set; }

    public string? Chosen(ExtractField field) => (said ?? Proposed!.Columns)[field];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await EnterAsync(number, cancel) && Proposed is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await EnterAsync(number, cancel))
            return NotFound();
        if (Proposed is null)
            return Page();
        said = new ExtractColumns(Enum.GetValues<ExtractField>().Select(field => (field, heading: Request.Form[field.ToString()].ToString()))
            .Where(each => each.heading.Length > 0).ToDictionary(each => each.field, each => each.heading));
        foreach (var missing in ExtractColumns.Needed.Where(field => said[field] is null).Order())
            ModelState.AddModelError($"column-{missing}", words["Choose the column: {0}", words[ExtractWords.Of(missing)]]);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            if (!await this.AllowedAsync(words, () => extracts.ReadAsync(HttpContext.Viewer(), Extract, said, cancel)))
                return Page();
        }
        catch (InputFaultsException wrong)
        {
            FaultSentences.Add(ModelState, words, wrong);
            return Page();
        }

        TempData["Done"] = words["Read: {0} people and {1} events", Extract.People, Extract.Events];
        return Redirect($"/extracts/{number}");
    }

    private async Task<bool> EnterAsync(int number, CancellationToken cancel)
    {
        if (HttpContext.Viewer().Role != Role.NationalLead || await extracts.FindAsync(number, cancel) is not { } extract)
            return false;
        Extract = extract;
        // A form that was open while somebody else read or deleted the extract is told so.
        await this.AllowedAsync(words, async () => Proposed = await extracts.ProposeAsync(extract, cancel));
        return true;
    }
}
