using System.Globalization;
using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Which ids of the extract are which people of the cohort, and how sure that is.</summary>
internal sealed class Links
{
    private readonly List<(int Person, double Probability, long Line)> found = [];

    public PersonTable Keys { get; } = new();

    /// <summary>Each person's surest link, or 0.</summary>
    public required double[] Surest { get; init; }

    public (int Person, double Probability) this[int place] => (found[place].Person, found[place].Probability);

    public bool TryAdd(ReadOnlySpan<byte> id, long line, int person, double probability)
    {
        if (!Keys.TryAdd(Keys.KeyToAdd(id, line)))
            return false;
        found.Add((person, probability, line));
        Surest[person] = Math.Max(Surest[person], probability);
        return true;
    }

    /// <summary>The line on which this id is linked to this person already, or 0.</summary>
    public long LineOf(ReadOnlySpan<byte> id, int person)
    {
        var place = Keys.Find(Keys.KeyToFind(id));
        return place >= 0 && found[place].Person == person ? found[place].Line : 0;
    }
}

/// <summary>Reads a file of pairs as `match` writes it; its left ids are those of the cohort and the comparison.</summary>
internal static class LinksFile
{
    private static readonly string[] Needed = ["left_id", "right_id", "probability"];

    public static Links Read(InputFile given, People people, FaultList faults, List<Sentence> warnings)
    {
        var (links, strangers, pairs, exchanged) = (new Links { Surest = new double[people.IndexDays.Count] }, 0, 0, 0);
        using var file = CsvFile.Read(given.Open(), given.Name);
        if (Columns.Find(file, Needed, faults, []) is not [var left, var right, var probability])
            return links;
        file.ForEachRow((in CsvScanner row) =>
        {
            if (!Columns.IsWhole(file, in row, faults))
                return;
            if (IsHeaderAgain(in row, left, right))
                return;
            pairs++;
            var (person, text) = (people.Keys.Find(people.Keys.KeyToFind(row[left])), Encoding.UTF8.GetString(row[probability]));
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var chance) || chance is not (>= 0 and <= 1))
                faults.Add(file.Name, row.Line, "probability", $"\"{text}\" is not a probability; give a number from 0 to 1");
            else if (person < 0)
                (strangers, exchanged) = (strangers + 1, exchanged + (people.Keys.Find(people.Keys.KeyToFind(row[right])) >= 0 ? 1 : 0));
            else if (row[right].IsEmpty)
                faults.Add(file.Name, row.Line, "right_id", "is empty; give the id of the extract");
            else if (!links.TryAdd(row[right], row.Line, person, chance))
                faults.Add(file.Name, row.Line, "right_id", links.LineOf(row[right], person) is > 0 and var line
                    ? (Sentence)$"this pair stands on line {line} already; remove it"
                    : $"{Encoding.UTF8.GetString(row[right])} is linked a second time; one id of the extract belongs to one person");
        });
        if (pairs > 0 && strangers == pairs)
            NobodyLinked(file, exchanged, people, faults, warnings);
        else if (strangers > 0)
            warnings.Add($"{strangers} pairs of {file.Name} are of people who are not in the cohort or the comparison.");
        return links;
    }

    /// <summary>Pairs of several runs of `match` put under one another in one file bring their headers along.</summary>
    private static bool IsHeaderAgain(in CsvScanner row, int left, int right) => row[left].SequenceEqual("left_id"u8) && row[right].SequenceEqual("right_id"u8);

    /// <summary>Pairs the wrong way round would make a result of nobody: refused. Others may be of people who are not asked about.</summary>
    private static void NobodyLinked(CsvFile file, int exchanged, People people, FaultList faults, List<Sentence> warnings)
    {
        if (exchanged > 0)
            faults.Add(file.Name, 1, "left_id", "left and right are exchanged: right_id holds the people's ids; match the people's file first and the extract's second, or exchange the two headings");
        else if (people.IndexDays.Count > 0)
            warnings.Add($"No pair of {file.Name} has a left_id that is an id of the people, so nobody is linked; were the pairs made from another file, or are the ids written otherwise there?");
    }
}
