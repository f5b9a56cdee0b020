using System.Globalization;
using System.Text;

namespace Steadfast.Web.Tests.Language;

/// <summary>The texts in a source file as the program knows them: escapes undone, what stands in an interpolated one as {0}, {1}.</summary>
internal sealed class SourceTexts
{
    private readonly string source;
    private int at;

    private SourceTexts(string source) => this.source = source;

    public static IEnumerable<string> Of(string source)
    {
        var reader = new SourceTexts(string.Join('\n', source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))));
        while (reader.at < reader.source.Length)
        {
            if (reader.Stands("'\"'"))
                reader.at += 3;
            else if (reader.Stands("$\"") || reader.Stands("\""))
                yield return reader.Text();
            else
                reader.at++;
        }
    }

    private bool Stands(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private string Text()
    {
        var interpolated = source[at] == '$';
        var (text, places) = (new StringBuilder(), 0);
        for (at += interpolated ? 2 : 1; source[at] != '"'; at++)
        {
            if (interpolated && source[at] == '{')
            {
                Place();
                text.Append(CultureInfo.InvariantCulture, $"{{{places++}}}");
                continue;
            }
            at += source[at] == '\\' ? 1 : 0;
            text.Append(source[at]);
        }
        at++;
        return text.ToString();
    }

    /// <summary>From an opening brace to its closing one, over texts within.</summary>
    private void Place()
    {
        var depth = 0;
        do
        {
            if (Stands("$\"") || Stands("\""))
            {
                Text();
                continue;
            }
            depth += source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
            at++;
        }
        while (depth > 0);
        at--;
    }
}
