namespace Steadfast.Web.Pages.Cases;

/// <summary>The questions on a young person's own voice, which assessments and plans both begin with (rule 2).</summary>
public interface IVoiceAnswers
{
    string? Voice { get; }

    string? VoiceMissingBecause { get; }

    DateOnly? VoiceBy { get; }
}
