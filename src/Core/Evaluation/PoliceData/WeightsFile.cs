using System.Globalization;
using System.Text;
using Steadfast.Core.Files;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Reads a table of severity weights (offence_code, weight). Weights are imported and never built in: each measures what its makers meant by harm.</summary>
internal static class WeightsFile
{
    private static readonly string[] Needed = ["offence_code", "weight"];
    private const double Most = 1e9;

    /// <summary>Weights in thousandths by offence code.</summary>
    public static Dictionary<string, long> Read(InputFile given, FaultList faults, List<Sentence> warnings)
    {
        using var file = CsvFile.Read(given.Open(), given.Name);
        var weights = new Dictionary<string, long>();
        if (Columns.Find(file, Needed, faults, warnings) is not [var code, var weight])
            return weights;
        file.ForEachRow((in CsvScanner row) =>
        {
            if (!Columns.IsWhole(file, in row, faults))
                return;
            var (name, text) = (Encoding.UTF8.GetString(row[code]), Encoding.UTF8.GetString(row[weight]));
            if (name.Length == 0)
                faults.Add(file.Name, row.Line, "offence_code", "is empty; give the code as it stands in the extract");
            else if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Most)
                faults.Add(file.Name, row.Line, "weight", $"\"{text}\" is not a weight; give a number of 0 or more, 365 or 1.5 say");
            else if (!weights.TryAdd(name, (long)Math.Round(value * WeightTally.Scale)))
                faults.Add(file.Name, row.Line, "offence_code", $"{name} stands here a second time; give each code one weight");
        });
        return weights;
    }
}
