using System.ComponentModel.DataAnnotations;

namespace Steadfast.Core.Referrals.Drafts;

/// <summary>An answer that must be given unless another one says that it is not known.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NeededUnlessAttribute(string notKnown) : ValidationAttribute
{
    public string NotKnown { get; } = notKnown;

    public override bool RequiresValidationContext => true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var of = validationContext.ObjectInstance;
        return !string.IsNullOrWhiteSpace(value as string) || of.GetType().GetProperty(NotKnown)!.GetValue(of) is true
            ? ValidationResult.Success
            : new(ErrorMessage, validationContext.MemberName is { } name ? [name] : null);
    }
}
