using System.Globalization;
using System.Text;
using Steadfast.Core.Files;
using Steadfast.Core.Options;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>Writes questions as the CSV that <see cref="QuestionFile"/> reads: what is read from it is the same again.</summary>
public static class QuestionFileWriting
{
    public static string Write(QuestionList list)
    {
        using var bytes = new MemoryStream();
        using (var csv = new CsvWriter(bytes))
        {
            csv.Row([.. QuestionFile.Columns]);
            foreach (var (scale, answers) in list.Scales)
            {
                foreach (var answer in answers)
                    csv.Row("answer", answer.Code, null, answer.Text.English, answer.Text.Welsh, null, null, scale, CodeOf(answer.Counts), null, null, null);
            }
            foreach (var q in list.Questions)
                csv.Row(CodeOf(q.Kind), q.Code, CodeOf(q.Context), q.Text.English, q.Text.Welsh, q.Hint?.English, q.Hint?.Welsh, q.Scale, null, CodeOf(q.Exploitation), CodeOf(q.Need), null);
            foreach (var (level, contacts) in list.ContactsPerWeek.OrderBy(l => l.Key))
                csv.Row("level", CodeOf(level), null, null, null, null, null, null, null, null, null, contacts.ToString(CultureInfo.InvariantCulture));
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string? CodeOf(Enum? value) => value is null ? null : EnumCode.Of(value);
}
