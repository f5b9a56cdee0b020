using System.CommandLine;
using System.Globalization;
using Steadfast.Core.Calendar;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Files;

namespace Steadfast.Web.Commands;

/// <summary>`offending`: change in offending before and after, from a cohort and a police extract.</summary>
internal static class OffendingCommand
{
    private static readonly Option<string> Cohort = Needed("--cohort", "CSV file of people: id,index_date,site");
    private static readonly Option<string> Offences = Needed("--offences", "CSV file of the extract: id,offence_date,offence_code");
    private static readonly Option<string> ExtractEnd = Needed("--extract-end", "last day the extract covers, YYYY-MM-DD");
    private static readonly Option<string> Before = Needed("--before", "months counted before the index date");
    private static readonly Option<string> After = Needed("--after", "months counted from the index date on");
    private static readonly Option<string> Out = Needed("--out", "file to write, result.json");
    private static readonly Option<string?> Comparison = More("--comparison", "CSV file of people without the service, in the cohort's columns");
    private static readonly Option<string?> Away = More("--away", "CSV file of days that are no exposure: id,from,to,kind (custody, moved, died)");
    private static readonly Option<string?> Weights = More("--weights", "CSV file of severity: offence_code,weight");
    private static readonly Option<string?> Missing = More("--missing", "CSV file of missing episodes: id,missing_on");
    private static readonly Option<string?> Links = More("--links", "pairs of cohort and extract ids, as match writes them");
    private static readonly Option<string?> Threshold = More("--threshold", "with --links: the probability from which a pair counts, 0.95 unless told");
    private static readonly Option<string?>[] Optional = [Comparison, Away, Weights, Missing, Links];
    private static readonly Option<bool> LeaveOutIndexDay = new("--leave-out-index-day") { Description = "count offences on the index day itself in neither window" };

    public static Command Create()
    {
        var command = new Command("offending", "Change in offending before and after an index date, with its uncertainty and what could be wrong with it.")
        {
            Cohort, Offences, ExtractEnd, Before, After, Out, Comparison, Away, Weights, Missing, Links, Threshold, LeaveOutIndexDay,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        ResultFile.MustBeFree(parsed.GetValue(Out)!, [parsed.GetValue(Cohort), parsed.GetValue(Offences), .. Optional.Select(parsed.GetValue)]);
        var request = Request(parsed);
        var result = ProgressLine.Run("Counting offences", progress => OffendingStudy.Run(request, progress));
        Write(parsed.GetValue(Out)!, OffendingJson.Of(result));
        foreach (var sentence in result.Wording)
            Console.WriteLine(sentence);
        foreach (var warning in result.Warnings)
            Console.Error.WriteLine($"warning: {warning}");
        return 0;
    }

    private static OffendingRequest Request(ParseResult parsed) => new(
        parsed.GetValue(Cohort)!, parsed.GetValue(Offences)!, Day(parsed), Months(parsed, Before), Months(parsed, After), File(parsed, Comparison))
    {
        Away = File(parsed, Away),
        Weights = File(parsed, Weights),
        Missing = File(parsed, Missing),
        Links = File(parsed, Links),
        Threshold = Probability(parsed),
        Today = TimeProvider.System.Today(),
        LeavesOutIndexDay = parsed.GetValue(LeaveOutIndexDay),
    };

    private static InputFile? File(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } path ? InputFile.FromPath(path) : null;

    /// <summary>Whole or not at all: what stood there before stays until the new file is complete.</summary>
    private static void Write(string path, byte[] content)
    {
        var whole = Path.GetFullPath(path);
        var part = $"{whole}.part";
        System.IO.File.WriteAllBytes(part, content);
        System.IO.File.Move(part, whole, overwrite: true);
    }

    private static DateOnly Day(ParseResult parsed)
    {
        var text = parsed.GetValue(ExtractEnd)!;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"--extract-end: \"{text}\" is not a day; write it as YYYY-MM-DD, 2023-12-31 say");
    }

    private static double Months(ParseResult parsed, Option<string> option)
    {
        var text = parsed.GetValue(option)!;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 1200
            ? months
            : throw new UsageException($"{option.Name}: \"{text}\" is not a number of months; give one above 0 and at most 1200, 12 say");
    }

    private static double Probability(ParseResult parsed)
    {
        if (parsed.GetValue(Threshold) is not { } text)
            return OffendingRequest.MatchThreshold;
        if (parsed.GetValue(Links) is null)
            throw new UsageException("--threshold: it says which pairs of --links count; give --links too");
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var probability) && probability is >= 0 and <= 1
            ? probability
            : throw new UsageException($"--threshold: \"{text}\" is not a probability; give a number from 0 to 1, 0.9 say");
    }

    private static Option<string?> More(string name, string description) => new(name) { Description = description };

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };
}
