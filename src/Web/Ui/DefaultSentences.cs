using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Steadfast.Web.Language;

namespace Steadfast.Web.Ui;

/// <summary>
/// Sentences for checks that were given none, and a readable name for a property without one. A page does better with its
/// own: [Required(ErrorMessage = "Say who agreed the hold")].
/// </summary>
internal sealed class DefaultSentences(Wording words) : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check.ErrorMessage is null && check.ErrorMessageResourceName is null)
                check.ErrorMessage = Sentence(check);
        }
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.Name is { Length: > 0 } name && !context.Attributes.OfType<DisplayAttribute>().Any())
            context.DisplayMetadata.DisplayName ??= () => words[Titles.Of(name)];
    }

    private static string? Sentence(ValidationAttribute check) => check switch
    {
        RequiredAttribute => "{0} needs an answer",
        StringLengthAttribute or MaxLengthAttribute => "{0} must be {1} characters or fewer",
        RangeAttribute => "{0} must be between {1} and {2}",
        EmailAddressAttribute => "{0} must be an email address, like name@example.org",
        _ => null,
    };
}
