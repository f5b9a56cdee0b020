using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What a heading that is not the one asked for was probably meant to be.</summary>
internal static class Headings
{
    /// <summary>Other names in common use, as <see cref="Plain"/> makes them.</summary>
    private static readonly Dictionary<string, string[]> Common = new()
    {
        ["id"] = ["nominal", "nominalno", "nominalnumber", "nominalid", "nominalref", "clientid", "caseid", "casenumber", "ref", "reference", "urn", "youngpersonid", "number"],
        ["index_date"] = ["index", "date", "referraldate", "dateofreferral", "dateofstart", "startdate", "supportstart", "startofsupport", "firstmeeting", "referred", "referredon"],
        ["site"] = ["city", "area", "place", "location", "team"],
        ["offence_date"] = ["date", "dateofoffence", "offencedatefrom", "committedon", "committed", "eventdate", "offencedon", "offenceday"],
        ["offence_code"] = ["code", "offence", "offencetype", "offencecategory", "hocode", "homeofficecode", "crimetype", "type"],
        ["left_id"] = ["left", "id1", "idl"],
        ["right_id"] = ["right", "id2", "idr"],
        ["probability"] = ["matchprobability", "p", "chance"],
        ["missing_on"] = ["date", "missingfrom", "missingdate", "datemissing", "from"],
    };

    /// <summary>The files of a study that could be taken for one another, and the columns that only they have.</summary>
    private static readonly (Sentence Name, string[] Columns)[] Layouts =
    [
        ("the people (id,index_date,site)", ["index_date", "site"]),
        ("the offences (id,offence_date,offence_code)", ["offence_date", "offence_code"]),
        ("pairs (left_id,right_id,probability)", ["left_id", "right_id", "probability"]),
        ("days away (id,from,to,kind)", ["from", "to", "kind"]),
        ("missing episodes (id,missing_on)", ["missing_on"]),
        ("severity weights (offence_code,weight)", ["offence_code", "weight"]),
    ];

    /// <summary>The heading that stands in the file for a column: written otherwise, or another name in common use.</summary>
    public static string? Meant(CsvFile file, string column, string[] needed)
    {
        var free = file.Header.Where(heading => heading.Length > 0 && !needed.Contains(heading)).ToList();
        return free.Find(heading => Plain(heading) == Plain(column))
            ?? free.Find(heading => column == "id" && FieldNames.IsCommonlyId(heading))
            ?? free.Find(heading => Common.GetValueOrDefault(column, []).Contains(Plain(heading)));
    }

    /// <summary>Which other file of a study this one is by its columns, or null.</summary>
    public static Sentence? LooksLike(CsvFile file, string[] needed) => Layouts
        .FirstOrDefault(layout => layout.Columns.Except(needed).Any() && layout.Columns.All(column => file.IndexOf(column) >= 0)).Name;

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
