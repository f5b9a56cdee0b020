using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Steadfast.Core;

namespace Steadfast.Web.Language;

/// <summary>
/// Every word on a screen, in the language of the request. English is the key; Welsh comes from Language/cy/*.json,
/// one file for each area. A text without Welsh shows in English.
/// </summary>
public sealed class Wording
{
    private readonly FrozenDictionary<string, string> welsh;

    /// <summary>Wording with the Welsh that is built into the program.</summary>
    public Wording()
        : this(BuiltIn())
    {
    }

    /// <summary>Wording with the given Welsh files: file name and JSON object of English to Welsh.</summary>
    /// <exception cref="InvalidDataException">Two files translate the same English differently.</exception>
    public Wording(IEnumerable<(string File, string Json)> files) => welsh = Merge(files).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every English text that has Welsh.</summary>
    public IReadOnlyCollection<string> Translated => welsh.Keys;

    public static bool IsWelsh => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "cy";

    /// <summary>The language's code for the lang attribute: en or cy.</summary>
    public static string Code => IsWelsh ? "cy" : "en";

    public string this[string english] => IsWelsh && welsh.TryGetValue(english, out var found) ? found : english;

    /// <summary>A text with places {0}, {1} filled. The English key keeps its places: T["{0} days ago", 3].</summary>
    public string this[string english, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, this[english], values);

    /// <summary>A sentence with what stands in it.</summary>
    public string this[Sentence sentence] => sentence.Say(english => this[english], Shown.Date);

    private static Dictionary<string, string> Merge(IEnumerable<(string File, string Json)> files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, json) in files)
        {
            foreach (var (english, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            {
                if (!all.TryAdd(english, text) && all[english] != text)
                    throw new InvalidDataException($"{file}: “{english}” is “{text}” here and “{all[english]}” in another file; one English text has one Welsh.");
            }
        }

        return all;
    }

    private static IEnumerable<(string File, string Json)> BuiltIn()
    {
        var program = typeof(Wording).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(n => n.StartsWith("cy/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
