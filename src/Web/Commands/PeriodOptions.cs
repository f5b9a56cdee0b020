using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Commands;

/// <summary>The options of every command that counts a period at some sites.</summary>
internal sealed class PeriodOptions
{
    public const string ProtectDescription = "How small numbers are protected: none, ofqual, nhs, research, or a number to suppress below";

    public Option<DateOnly> From { get; } = new("--from") { Description = "First day of the period, YYYY-MM-DD", Required = true, CustomParser = Day };

    public Option<DateOnly> To { get; } = new("--to") { Description = "Last day of the period, YYYY-MM-DD", Required = true, CustomParser = Day };

    public Option<string[]> Sites { get; } = new("--site") { Description = "A site to show; again for each, in the order wanted (default: all, in alphabetical order)" };

    public TablesRequest Request(ParseResult parsed) => parsed.GetValue(To) < parsed.GetValue(From)
        ? throw new UsageException($"--to {parsed.GetValue(To):yyyy-MM-dd} is before --from {parsed.GetValue(From):yyyy-MM-dd}; give the first day of the period with --from")
        : new TablesRequest(parsed.GetValue(From), parsed.GetValue(To), parsed.GetValue(Sites) ?? []);

    public static ReleaseProfile Profile(string text) => ReleaseProfile.TryParse(text, out var profile)
        ? profile
        : throw new UsageException($"--protect {text} is not a profile; give none, ofqual, nhs, research, or a number of 2 or more to suppress below");

    private static DateOnly Day(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.AddError($"{text} is not a day; write it as YYYY-MM-DD, 2021-05-31 say");
        return day;
    }
}
