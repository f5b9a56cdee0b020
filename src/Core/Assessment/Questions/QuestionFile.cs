using System.Text;
using System.Text.RegularExpressions;
using Steadfast.Core.Files;
using Steadfast.Core.Options;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>
/// Reads a version of the questions from CSV, one row for each question, answer of a scale, and level. Everything that is wrong is said at
/// once, with its line and what would be right.
/// </summary>
public sealed partial class QuestionFile
{
    /// <summary>No set of questions that people can answer in an hour comes near it.</summary>
    public const int MostBytes = 256 * 1024;

    public const string Name = "questions.csv";

    private const int MostRows = 300;
    private const int LongestText = 400;

    public static readonly IReadOnlyList<string> Columns =
        ["kind", "code", "context", "english", "welsh", "hint_english", "hint_welsh", "scale", "counts", "exploitation", "need", "contacts"];

    private static readonly Dictionary<string, LifeContext> Contexts = EnumCode.All<LifeContext>();

    private static readonly Dictionary<string, Level> Levels = EnumCode.All<Level>();

    private static readonly Dictionary<string, Counts> Answers = EnumCode.All<Counts>();

    private readonly List<Fault> faults = [];
    private readonly List<(Question Question, long Line)> questions = [];
    private readonly Dictionary<string, List<ScaleAnswer>> scales = [];
    private readonly Dictionary<Level, int> contacts = [];

    private QuestionFile()
    {
    }

    /// <exception cref="InputFaultsException">Anything is wrong with it.</exception>
    public static QuestionList Read(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        if (bytes.Length > MostBytes)
            throw new InputFaultsException(Name, 0, "", "the file is larger than 256 KB; a set of questions is a few pages of text");
        var file = new QuestionFile();
        using (var csv = CsvFile.Read(new MemoryStream(bytes), Name))
            file.ReadRows(csv);
        file.CheckWhole();
        if (file.faults.Count > 0)
            throw new InputFaultsException(file.faults);
        return new([.. file.questions.Select(q => q.Question)], file.scales.ToDictionary(s => s.Key, s => (IReadOnlyList<ScaleAnswer>)s.Value), file.contacts);
    }

    private void ReadRows(CsvFile csv)
    {
        foreach (var missing in Columns.Except(csv.Header))
            Wrong(1, missing, $"this column is missing; the first line must name all of {string.Join(", ", Columns)}");
        foreach (var unknown in csv.Header.Except(Columns))
            Wrong(1, unknown, "there is no such column; leave it out");
        if (faults.Count > 0)
            return;
        var rows = 0;
        csv.ForEachRow((in CsvScanner row) =>
        {
            if (++rows > MostRows)
                return;
            if (row.HasQuoteFault || row.Count != csv.Header.Count)
            {
                Wrong(row.Line, "", $"this line has {row.Count} fields where the first line has {csv.Header.Count}; put a text with a comma between quotation marks");
                return;
            }
            var fields = new Dictionary<string, string>();
            for (var i = 0; i < row.Count; i++)
                fields[csv.Header[i]] = Encoding.UTF8.GetString(row[i]).Trim();
            ReadRow(new(row.Line, fields));
        });
        if (rows > MostRows)
            Wrong(0, "", $"there are more than {MostRows} lines; ask less");
    }

    private void ReadRow(Row row)
    {
        if (!Code().IsMatch(row["code"]))
            Wrong(row.Line, "code", "write a short code in small letters, like sleeps_badly");
        switch (row["kind"])
        {
            case "strength": ReadQuestion(row, QuestionKind.Strength); break;
            case "worry": ReadQuestion(row, QuestionKind.Worry); break;
            case "criterion": ReadQuestion(row, QuestionKind.Criterion); break;
            case "answer": ReadAnswer(row); break;
            case "level": ReadLevel(row); break;
            default: Wrong(row.Line, "kind", $"'{row["kind"]}' is none of strength, worry, criterion, answer, level"); break;
        }
    }

    private void ReadQuestion(Row row, QuestionKind kind)
    {
        if (questions.Exists(q => q.Question.Code == row["code"]))
            Wrong(row.Line, "code", $"'{row["code"]}' stands twice; each question has a code of its own");
        var (exploitation, need) = (OneOf(row, "exploitation", Levels, optional: true), OneOf(row, "need", Levels, optional: true));
        if (kind == QuestionKind.Criterion && exploitation is null && need is null)
            Wrong(row.Line, "exploitation", "say which level of exploitation or of need it calls for: medium or high");
        if (kind == QuestionKind.Criterion && row["scale"].Length == 0)
            Wrong(row.Line, "scale", "say by which scale it is answered");
        var hint = row["hint_english"].Length + row["hint_welsh"].Length == 0 ? null : Texts(row, "hint_english", "hint_welsh");
        questions.Add((new(row["code"], kind, OneOf(row, "context", Contexts) ?? LifeContext.Home, Texts(row, "english", "welsh"), hint,
            kind == QuestionKind.Criterion ? row["scale"] : null, exploitation, need), row.Line));
    }

    private void ReadAnswer(Row row)
    {
        if (!Code().IsMatch(row["scale"]))
        {
            Wrong(row.Line, "scale", "say which scale it is an answer of, by a short code like yes_no");
            return;
        }
        if (!scales.TryGetValue(row["scale"], out var answers))
            scales[row["scale"]] = answers = [];
        if (answers.Exists(a => a.Code == row["code"]))
            Wrong(row.Line, "code", $"'{row["code"]}' stands twice in the scale {row["scale"]}");
        answers.Add(new(row["code"], Texts(row, "english", "welsh"), OneOf(row, "counts", Answers) ?? Counts.NotKnown));
    }

    private void ReadLevel(Row row)
    {
        if (!Levels.TryGetValue(row["code"], out var level))
            Wrong(row.Line, "code", $"'{row["code"]}' is none of low, medium, high");
        else if (!int.TryParse(row["contacts"], out var number) || number is < 1 or > 7)
            Wrong(row.Line, "contacts", "write how many contacts a week the level asks for, from 1 to 7");
        else if (!contacts.TryAdd(level, number))
            Wrong(row.Line, "code", $"the level {row["code"]} stands twice");
    }

    private void CheckWhole()
    {
        if (faults.Count > 0)
            return;
        foreach (var (name, context) in Contexts)
            CheckContext(name, [.. questions.Where(q => q.Question.Context == context)]);
        foreach (var (criterion, line) in questions.Where(q => q.Question.Kind == QuestionKind.Criterion && !scales.ContainsKey(q.Question.Scale!)))
            Wrong(line, "scale", $"there is no scale {criterion.Scale}; add a line of kind answer for each of its answers");
        foreach (var (scale, answers) in scales)
        {
            foreach (var (counts, name) in Answers.Where(a => a.Value != Counts.Some).Select(a => (a.Value, a.Key)).Where(a => answers.TrueForAll(x => x.Counts != a.Value)))
                Wrong(0, "counts", $"the scale {scale} needs an answer that counts {name}");
        }
        CheckLevels();
    }

    private void CheckContext(string name, List<(Question Question, long Line)> asked)
    {
        var firstStrength = asked.FindIndex(q => q.Question.Kind == QuestionKind.Strength);
        var firstOther = asked.FindIndex(q => q.Question.Kind != QuestionKind.Strength);
        if (firstStrength < 0)
            Wrong(0, "context", $"{name} needs a question of kind strength");
        else if (firstOther >= 0 && firstOther < firstStrength)
            Wrong(asked[firstOther].Line, "kind", $"strengths come before worries: put the strengths of {name} first");
        if (asked.TrueForAll(q => q.Question.Kind != QuestionKind.Worry))
            Wrong(0, "context", $"{name} needs a question of kind worry");
    }

    private void CheckLevels()
    {
        if (questions.TrueForAll(q => q.Question.Exploitation is null) || questions.TrueForAll(q => q.Question.Need is null))
            Wrong(0, "exploitation", "there must be criteria for exploitation and for need");
        foreach (var missing in Levels.Where(l => !contacts.ContainsKey(l.Value)))
            Wrong(0, "contacts", $"add a line of kind level for {missing.Key}");
        if (contacts.Count == Levels.Count && (contacts[Level.Low] > contacts[Level.Medium] || contacts[Level.Medium] > contacts[Level.High]))
            Wrong(0, "contacts", "a higher level cannot ask for fewer contacts a week");
    }

    private InBoth Texts(Row row, string english, string welsh)
    {
        foreach (var column in new[] { english, welsh })
        {
            if (row[column].Length == 0)
                Wrong(row.Line, column, "the text is missing; both languages are needed");
            else if (row[column].Length > LongestText)
                Wrong(row.Line, column, $"the text is longer than {LongestText} letters");
            else if ("=+-@".Contains(row[column][0]))
                Wrong(row.Line, column, "a text cannot begin with = + - or @, which a spreadsheet would run as a formula");
        }
        return new(row[english], row[welsh]);
    }

    private T? OneOf<T>(Row row, string column, Dictionary<string, T> known, bool optional = false)
        where T : struct
    {
        if (optional && row[column].Length == 0)
            return null;
        if (known.TryGetValue(row[column], out var value))
            return value;
        Wrong(row.Line, column, $"'{row[column]}' is none of {string.Join(", ", known.Keys)}");
        return null;
    }

    private void Wrong(long line, string column, Sentence message) => faults.Add(new(Name, line, column, message));

    private sealed record Row(long Line, Dictionary<string, string> Fields)
    {
        public string this[string column] => Fields[column];
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex Code();
}
