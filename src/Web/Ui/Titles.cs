using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Steadfast.Web.Ui;

/// <summary>The words for a property that was given none: ReviewDate reads "Review date".</summary>
internal static partial class Titles
{
    public static string Of(ModelMetadata property) =>
        property.DisplayName ?? Of(property.PropertyName ?? property.ParameterName ?? string.Empty);

    public static string Of(string name)
    {
        var words = Capitals().Replace(name, " $1").Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
