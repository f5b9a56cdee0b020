using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Core.Files;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>What is wrong with a file, line by line, in the error summary.</summary>
public static class FaultSentences
{
    private const int MostShown = 25;

    /// <param name="state">The page's errors.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="wrong">What is wrong.</param>
    /// <param name="fieldOf">The field in which the file of this name was chosen, or null where the page does not tell them apart.</param>
    public static void Add(ModelStateDictionary state, Wording words, InputFaultsException wrong, Func<string, string>? fieldOf = null)
    {
        foreach (var fault in wrong.Faults.Take(MostShown))
            state.AddModelError(fieldOf?.Invoke(fault.File) ?? "", $"{fault.File}{(fault.Line > 0 ? $":{fault.Line}" : "")}: {(fault.Column.Length > 0 ? $"{fault.Column}: " : "")}{words[fault.Said]}");
        if (wrong.Faults.Count > MostShown)
            state.AddModelError("", words["And {0} more of the kind. Mend these first.", wrong.Faults.Count - MostShown]);
    }
}
