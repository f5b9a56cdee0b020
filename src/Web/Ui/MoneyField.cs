using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Funds;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Reads pounds typed into a text field.</summary>
public static class MoneyField
{
    /// <returns>Whole pence; zero, with an error beside the field, when it is no money.</returns>
    public static long ReadMoney(this PageModel page, Wording words, string key, string? text)
    {
        if (Pence.TryRead(text, out var money))
            return money.Value;
        // A field left empty has its own sentence already.
        if (!string.IsNullOrWhiteSpace(text))
            page.ModelState.AddModelError(key, words[Pence.IsTooMuch(text) ? "Enter at most £100,000,000" : "Enter pounds and pence, for example 12.50"]);
        return 0;
    }
}
