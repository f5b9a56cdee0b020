using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// Ids of the extract that are nobody's as they are written and somebody's in capitals or small letters: counted so,
/// everybody would have no offence, and nothing would say why.
/// </summary>
internal static class OtherCase
{
    private const int MostLooked = 1_000;

    /// <summary>Looks only where no offence was of anybody known.</summary>
    public static void Refuse(InputFile given, EventCounter counter, ExtractContent extract, FaultList faults)
    {
        if (extract.OfOthers == 0 || extract.OfOthers < extract.Rows - extract.Undated)
            return;
        using var file = CsvFile.Read(given.Open(), given.Name);
        var (id, looked) = (file.IndexOf("id"), 0);
        var found = null as (long Line, string Id, string Other)?;
        file.ForEachRow((in CsvScanner row) =>
        {
            if (found is null && looked++ < MostLooked && row.Count > id && Known(Encoding.UTF8.GetString(row[id]), counter) is { } other)
                found = (row.Line, Encoding.UTF8.GetString(row[id]), other);
        });
        if (found is { } one)
            faults.Add(file.Name, one.Line, "id", counter.Links is null
                ? (Sentence)$"{one.Id} is nobody's, but {one.Other} stands in the people's file: write the ids alike, in capitals or small letters, in both"
                : $"{one.Id} is in no pair, but {one.Other} is: write the ids alike, in capitals or small letters, in both");
    }

    private static string? Known(string id, EventCounter counter) => new[] { id.ToUpperInvariant(), id.ToLowerInvariant() }
        .FirstOrDefault(other => other != id && counter.Find(counter.Key(Encoding.UTF8.GetBytes(other))).Person >= 0);
}
