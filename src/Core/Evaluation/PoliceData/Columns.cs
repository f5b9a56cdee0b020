using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>A file's header against the columns it needs, and its rows against its header.</summary>
internal static class Columns
{
    /// <summary>Positions of the columns needed, or null when one is missing. Columns that are not used are named in a warning.</summary>
    public static int[]? Find(CsvFile file, string[] needed, FaultList faults, List<Sentence> warnings)
    {
        if (file.OtherSeparator is ';' or '\t')
        {
            faults.Add(file.Name, 1, "", $"the columns are separated by semicolons or tabs; save the file with commas between them, as {string.Join(",", needed)}");
            return null;
        }
        int[] positions = [.. needed.Select(file.IndexOf)];
        if (positions.Contains(-1) && Headings.LooksLike(file, needed) is { } other)
        {
            faults.Add(file.Name, 1, "", $"this looks like {other}; the header here needs {string.Join(",", needed)}: were two files exchanged?");
            return null;
        }
        for (var i = 0; i < needed.Length; i++)
            if (positions[i] < 0)
                faults.Add(file.Name, 1, needed[i], Headings.Meant(file, needed[i], needed) is { } meant
                    ? (Sentence)$"\"{meant}\" stands here; write it {needed[i]}"
                    : $"this column is missing; the header has {string.Join(",", file.Header)} and needs {string.Join(",", needed)}");
        var unused = file.Header.Except(needed).ToList();
        if (unused.Count > 0)
            warnings.Add($"{file.Name} has columns that are not used here: {string.Join(", ", unused)}.");
        return positions.Contains(-1) ? null : positions;
    }

    /// <summary>True when the row can be read and has the header's number of fields; otherwise its fault is added.</summary>
    public static bool IsWhole(CsvFile file, in CsvScanner row, FaultList faults)
    {
        if (row.HasQuoteFault)
            faults.Add(file.Name, row.Line, "", "a quote is opened and not closed, or text follows a closing quote; double a quote inside a quoted field");
        else if (row.Count != file.Header.Count)
            faults.Add(file.Name, row.Line, "", $"this row has {row.Count} fields and the header {file.Header.Count}; give as many, empty where not known");
        else
            return true;
        return false;
    }
}
