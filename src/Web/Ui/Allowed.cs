using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>Does what a form asks, or puts the rule's sentence into the error summary.</summary>
public static class Allowed
{
    /// <summary>Where a form carries the version of the record it was drawn from.</summary>
    private static readonly string[] Versions = ["Input.Version", "Version"];

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
        if (conflict.Entries.Select(e => e.Entity).OfType<Editable>().FirstOrDefault() is { } now)
            page.ModelState.StandAt(now.Version);
    }

    /// <summary>The form is drawn anew from this version of its record, so that it can be sent again.</summary>
    public static void StandAt(this ModelStateDictionary state, int version)
    {
        foreach (var carried in Versions.Where(state.ContainsKey))
            state.SetModelValue(carried, version, version.ToString(CultureInfo.InvariantCulture));
    }
}
