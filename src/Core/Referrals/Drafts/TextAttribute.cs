using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Steadfast.Core.Referrals.Drafts;

/// <summary>Words that can be kept and shown again exactly: not too long, and without control characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(int most) : ValidationAttribute
{
    /// <summary>The longest answer, in UTF-16 units as browsers count them.</summary>
    public int Most { get; } = most;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        string text when text.Length > Most => Wrong(string.Create(CultureInfo.InvariantCulture, $"Shorten this answer to {Most} characters or fewer"), validationContext),
        string text when text.Any(IsUnkeepable) => Wrong("This answer holds a character that cannot be shown. Take it out, or type the answer again", validationContext),
        _ => ValidationResult.Success,
    };

    // Line breaks and tabs are words too; other control characters reach no screen as they were typed.
    private static bool IsUnkeepable(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF';

    private static ValidationResult Wrong(string sentence, ValidationContext context) =>
        new(sentence, context.MemberName is { } name ? [name] : null);
}
