using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Cases.Families;

/// <summary>What is known of family members who take part in crime; for those who need it, and a look of its own.</summary>
public sealed class ReadSafetyModel(FamilyDoor door, SafetyMatters safety) : PageModel
{
    private OpenCase opened = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<(SafetyMatter Matter, string Name)> Matters { get; private set; } = [];

    public string Back => $"{Head.Href}/family";

    public string? Open(Sealed? box) => opened.Words.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || !await safety.MayAsync(HttpContext.Viewer(), found.Case.Person, cancel))
            return NotFound();
        (opened, Head) = found;
        var names = (await door.ChoicesAsync(opened, cancel)).ToDictionary(c => c.Value, c => c.Text);
        Matters = [.. (await safety.ReadAsync(HttpContext.Viewer(), opened.Id, cancel)).Select(m => (m, names[m.FamilyMemberId.ToString()]))];
        return Page();
    }
}
