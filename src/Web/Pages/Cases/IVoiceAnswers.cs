using System.ComponentModel.DataAnnotations;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The questions on a young person's own voice, which assessments and plans both begin with (rule 2).</summary>
public interface IVoiceAnswers
{
    string? Voice { get; }

    string? VoiceMissingBecause { get; }

    DateOnly? VoiceBy { get; }
}

/// <summary>Says at once, beside the form's other faults, what <see cref="OwnVoice"/> would say after they are mended.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class VoiceOrReasonAttribute : ValidationAttribute
{
    public VoiceOrReasonAttribute() => ErrorMessage = OwnVoice.Unsaid;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.ObjectInstance is IVoiceAnswers answers && string.IsNullOrWhiteSpace(answers.Voice) && string.IsNullOrWhiteSpace(answers.VoiceMissingBecause)
            ? new(ErrorMessage)
            : ValidationResult.Success;
}
