using Steadfast.Core.Assessment;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>How levels and the five contexts are called on screen; the English is the key of the Welsh.</summary>
public static class AssessmentWords
{
    public static IReadOnlyList<Choice> Levels { get; } = [new("low", "Low"), new("medium", "Medium"), new("high", "High")];

    public static string Of(LifeContext context) => context switch
    {
        LifeContext.Home => "Home",
        LifeContext.Peers => "Friends and peers",
        LifeContext.SchoolOrWork => "School or work",
        LifeContext.Neighbourhood => "Neighbourhood",
        LifeContext.Online => "Online",
        _ => throw new ArgumentOutOfRangeException(nameof(context)),
    };

    public static string Of(Level? level) => level switch
    {
        Level.Low => "Low",
        Level.Medium => "Medium",
        Level.High => "High",
        _ => "Not known yet",
    };

    public static string? Code(Level? level) => level?.ToString().ToLowerInvariant();

    public static Level? Read(string? code) => Enum.TryParse<Level>(code, ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : null;
}
