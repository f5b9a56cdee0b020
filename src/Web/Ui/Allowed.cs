using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Does what a form asks, or puts the rule's sentence into the error summary.</summary>
public static class Allowed
{
    /// <summary>What a form carries of the record it was drawn from.</summary>
    private const string Version = "Input.Version";

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
        catch (DbUpdateConcurrencyException conflict)
        {
            await ShowWhatStandsAsync(page, conflict);
            page.ModelState.AddModelError("", words["Somebody else saved this record at the same moment. Nothing of yours was lost: send it again."]);
        }
        return false;
    }

    /// <summary>The page is drawn from what stands now, and whoever is told so and sends the form again means it.</summary>
    private static async Task ShowWhatStandsAsync(PageModel page, DbUpdateConcurrencyException conflict)
    {
        foreach (var entry in conflict.Entries)
            await entry.ReloadAsync();
        if (page.ModelState.ContainsKey(Version) && conflict.Entries.Select(e => e.Entity).OfType<Editable>().FirstOrDefault() is { } now)
            page.ModelState.SetModelValue(Version, now.Version, now.Version.ToString(CultureInfo.InvariantCulture));
    }
}
