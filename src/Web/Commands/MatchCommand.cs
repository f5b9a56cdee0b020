using System.CommandLine;
using System.Globalization;
using Steadfast.Core.Evaluation.Matching;
using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Blocking;

namespace Steadfast.Web.Commands;

/// <summary><c>match</c>: which records of two files, or within one, are of one person.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var left = new Argument<string>("LEFT.csv") { Description = "The records to match" };
        var right = new Argument<string?>("RIGHT.csv") { Description = "The records to match them to; without it, duplicates within the first file are found", Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string>("--out") { Description = "Where the pairs are written", Required = true };
        var threshold = new Option<double?>("--threshold") { Description = "Least probability of a pair, 0 to 1; without it, the pairs that the matcher calls matches" };
        var many = new Option<bool>("--many") { Description = "Two files: a record may be in several pairs" };
        var command = new Command("match", "Find the records of one person in two files, or within one") { left, right, to, threshold, many };
        command.SetAction(parsed =>
        {
            var least = parsed.GetValue(threshold);
            if (least is not null and not (>= 0 and <= 1))
                throw new UsageException("--threshold is a probability, from 0 to 1");
            Run(parsed.GetValue(left)!, parsed.GetValue(right), parsed.GetValue(to)!, new MatchOptions(least, parsed.GetValue(many)));
        });
        return command;
    }

    private static void Run(string left, string? right, string to, MatchOptions options)
    {
        ResultFile.MustBeFree(to, left, right);
        var (files, result) = ProgressLine.Run("Matching", progress =>
        {
            var read = RecordFiles.Read(left, right);
            progress.Report(0.4);
            return (read, Match(left, read, options));
        });
        Write(files, result, to);
        foreach (var line in MatchReport.Warnings(files, result))
            Console.Error.WriteLine(line);
        foreach (var line in MatchReport.Lines(files, result))
            Console.WriteLine(line);
    }

    private static MatchResult Match(string left, RecordFiles read, MatchOptions options)
    {
        try
        {
            return Matcher.Match(read.Table, options);
        }
        catch (TooAlikeException alike)
        {
            throw new InputFaultsException(left, 0, "", alike.Message);
        }
    }

    private static void Write(RecordFiles files, MatchResult result, string to)
    {
        using var writer = new CsvWriter(new FileStream(to, FileMode.Create, FileAccess.Write));
        writer.Row("left_id", "right_id", "weight", "probability");
        foreach (var pair in result.Pairs)
            writer.Row(files.IdOf(pair.Left), files.IdOf(pair.Right),
                (pair.Weight / Math.Log(2)).ToString("0.000", CultureInfo.InvariantCulture),
                pair.Probability.ToString("0.000000", CultureInfo.InvariantCulture));
    }
}
