using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Core.Files;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>What is wrong with a file, line by line, in the error summary.</summary>
public static class FaultSentences
{
    private const int MostShown = 25;

    public static void Add(ModelStateDictionary state, Wording words, InputFaultsException wrong)
    {
        foreach (var fault in wrong.Faults.Take(MostShown))
            state.AddModelError("", $"{fault.File}{(fault.Line > 0 ? $":{fault.Line}" : "")}: {(fault.Column.Length > 0 ? $"{fault.Column}: " : "")}{words[fault.Said]}");
        if (wrong.Faults.Count > MostShown)
            state.AddModelError("", words["And {0} more of the kind. Mend these first.", wrong.Faults.Count - MostShown]);
    }
}
