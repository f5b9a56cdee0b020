using System.Text.Json;
using Steadfast.Core.Governance;

namespace Steadfast.Core.Safeguarding;

/// <summary>The same words in both languages.</summary>
public sealed record BothWords(string En, string Cy)
{
    /// <param name="language">en or cy.</param>
    public string In(string language) => language == "cy" ? Cy : En;
}

/// <summary>A law or guidance that a fact was taken from. Facts are cited, no sentence of it is copied.</summary>
/// <param name="Address">Empty for our own rule.</param>
public sealed record GuidanceSource(string Code, string Name, string Address);

/// <summary>How serious it is, and what happens then.</summary>
/// <param name="Source">Code of the source.</param>
public sealed record ThresholdLevel(BothWords When, BothWords Then, string Source);

public sealed record GuidanceWord(BothWords Term, BothWords Means);

/// <summary>Somebody who must be told.</summary>
/// <param name="When">any, danger, exploitation or staff: which concerns the line is for.</param>
/// <param name="Hours">Within how many hours; 0 is at once.</param>
/// <param name="From">The instant it is counted from: raised or referred.</param>
/// <param name="Service">Code of the statutory service whose referral is this telling; none where it is no referral.</param>
public sealed record TellingLine(string Code, string When, int Hours, string From, string? Service, BothWords Role, BothWords Agency, string Source);

/// <summary>What one nation's law and guidance ask.</summary>
/// <param name="Front">Where a concern is taken.</param>
/// <param name="AnswerHours">After how many hours without an answer we ring again.</param>
public sealed record NationGuidance(BothWords Front, int AnswerHours, string AnswerSource, BothWords Answer, IReadOnlyList<ThresholdLevel> Levels,
    IReadOnlyList<GuidanceWord> Words, IReadOnlyList<TellingLine> Tell, BothWords Missing, string MissingSource);

/// <summary>Threshold guidance by nation. It is data, in <c>guidance.json</c>, each fact with its source.</summary>
public static class Guidance
{
    private static readonly File Read = Load();

    /// <summary>England's where a site has not said its nation: its hours are the shortest.</summary>
    public static NationGuidance Of(Nation? nation) => Read.Nations[(nation ?? Nation.England).ToString().ToLowerInvariant()];

    public static GuidanceSource Source(string code) => Read.Sources.First(s => s.Code == code);

    private static File Load()
    {
        using var stream = typeof(Guidance).Assembly.GetManifestResourceStream("Safeguarding/guidance.json")!;
        return JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record File(IReadOnlyList<GuidanceSource> Sources, IReadOnlyDictionary<string, NationGuidance> Nations);
}
