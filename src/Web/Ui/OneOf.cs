using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Checks that a chosen code is one of those offered.</summary>
public static class OneOf
{
    public static void MustBeOneOf(this PageModel page, Wording words, string key, string? value, IReadOnlyList<Choice> offered)
    {
        if (!string.IsNullOrEmpty(value) && !offered.Any(o => o.Value == value))
            page.ModelState.AddModelError(key, words["Choose one of the list"]);
    }
}
