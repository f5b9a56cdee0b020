using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Steadfast.Web.Language;

/// <summary>Gives the framework's checks on answers ([Required], [StringLength], [Display]) the same words as everything else.</summary>
internal sealed class WordingLocalizer(Wording words) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, words[name]);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.InvariantCulture, words[name], arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        words.Translated.Select(english => this[english]);
}
