using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Files;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Extracts;

public sealed class ExtractAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Enter the name of the force"), StringLength(100)]
    public string? Force { get; set; }

    [Required(ErrorMessage = "Say what it may be used for"), StringLength(1000)]
    public string? Purpose { get; set; }

    [Display(Name = "In force from"), Required(ErrorMessage = "Enter the day from which the agreement is in force")]
    public DateOnly? AgreedFrom { get; set; }

    [Display(Name = "In force to"), Required(ErrorMessage = "Enter the last day on which the agreement is in force")]
    public DateOnly? AgreedTo { get; set; }

    [Display(Name = "May be kept until"), Required(ErrorMessage = "Enter the day until which it may be kept")]
    public DateOnly? KeepUntil { get; set; }

    [Display(Name = "Last day the extract covers"), Required(ErrorMessage = "Enter the last day the extract covers")]
    public DateOnly? ExtractEnd { get; set; }

    [Required(ErrorMessage = "Choose the file of the people")]
    public IFormFile? People { get; set; }

    [Required(ErrorMessage = "Choose the file of the offences")]
    public IFormFile? Events { get; set; }
}

/// <summary>Takes an extract in under its agreement; what its columns mean is asked on the next page.</summary>
public sealed class BringInExtractModel(Core.Evaluation.Extracts.Extracts extracts, Wording words) : PageModel
{
    [BindProperty]
    public ExtractAnswers Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input.FormKey = Ids.New();
        return HttpContext.Viewer().Role == Role.NationalLead ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (viewer.Role != Role.NationalLead)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        PoliceExtract? extract = null;
        try
        {
            var given = new NewExtract(Input.Force!, Input.Purpose!, Input.AgreedFrom!.Value, Input.AgreedTo!.Value, Input.KeepUntil!.Value, Input.ExtractEnd!.Value,
                await Uploads.ReadAsync(Input.People!, cancel), await Uploads.ReadAsync(Input.Events!, cancel)) { FormKey = Input.FormKey };
            if (!await this.AllowedAsync(words, async () => extract = await extracts.BringInAsync(viewer, given, cancel)))
                return Page();
        }
        catch (InputFaultsException wrong)
        {
            FaultSentences.Add(ModelState, words, wrong);
            return Page();
        }

        return Redirect($"/extracts/{extract!.Number}/columns");
    }
}
