using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Does what a form asks, or puts the rule's sentence into the error summary.</summary>
public static class Allowed
{
    /// <returns>False when a rule said no, or somebody else saved at the same moment; the page is shown again with all that was typed.</returns>
    public static async Task<bool> AllowedAsync(this PageModel page, Wording words, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (RuleException rule)
        {
            page.ModelState.AddModelError(rule.About is { } answer ? $"Input.{answer}" : "", words[rule.Sentence]);
        }
        catch (DbUpdateConcurrencyException)
        {
            page.ModelState.AddModelError("", words["Somebody else saved this record at the same moment. Nothing of yours was lost: send it again."]);
        }
        return false;
    }
}
