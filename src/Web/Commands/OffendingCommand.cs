using System.CommandLine;
using System.Globalization;
using Steadfast.Core.Evaluation.PoliceData;

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
    private static readonly Option<string?> Comparison = new("--comparison") { Description = "CSV file of people without the service, in the cohort's columns" };

    public static Command Create()
    {
        var command = new Command("offending", "Change in offending before and after an index date, with its uncertainty and what could be wrong with it.")
        {
            Cohort, Offences, ExtractEnd, Before, After, Out, Comparison,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var request = new OffendingRequest(
            parsed.GetValue(Cohort)!, parsed.GetValue(Offences)!, Day(parsed), Months(parsed, Before), Months(parsed, After), parsed.GetValue(Comparison));
        var result = ProgressLine.Run("Counting offences", progress => OffendingStudy.Run(request, progress));
        Write(parsed.GetValue(Out)!, OffendingJson.Of(result));
        foreach (var sentence in result.Wording)
            Console.WriteLine(sentence);
        foreach (var warning in result.Warnings)
            Console.Error.WriteLine($"warning: {warning}");
        return 0;
    }

    /// <summary>Whole or not at all: what stood there before stays until the new file is complete.</summary>
    private static void Write(string path, byte[] content)
    {
        var whole = Path.GetFullPath(path);
        var part = $"{whole}.part";
        File.WriteAllBytes(part, content);
        File.Move(part, whole, overwrite: true);
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

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };
}
