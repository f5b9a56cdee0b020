namespace Steadfast.Core.Assessment.Questions;

/// <summary>Changes to a list of questions; each gives the list after it and leaves the one before as it was.</summary>
public static class QuestionEdits
{
    /// <summary>Puts a question in place of the one with its code, or at the end of its part of life.</summary>
    public static QuestionList With(this QuestionList list, Question question)
    {
        var questions = list.Questions.ToList();
        var place = questions.FindIndex(q => q.Code == question.Code);
        if (place >= 0 && questions[place].Context == question.Context)
            questions[place] = question;
        else
        {
            questions.RemoveAll(q => q.Code == question.Code);
            questions.Insert(PlaceFor(questions, question), question);
        }
        return list with { Questions = questions };
    }

    public static QuestionList Without(this QuestionList list, string code) => list with { Questions = [.. list.Questions.Where(q => q.Code != code)] };

    /// <summary>Asks a question one place earlier or later among those of its kind in its part of life.</summary>
    public static QuestionList Moved(this QuestionList list, string code, bool earlier)
    {
        var questions = list.Questions.ToList();
        var place = questions.FindIndex(q => q.Code == code);
        if (place < 0)
            return list;
        bool IsBeside(Question q) => q.Context == questions[place].Context && q.Kind == questions[place].Kind;
        var other = earlier ? questions.FindLastIndex(Math.Max(0, place - 1), Math.Max(0, place), IsBeside) : questions.FindIndex(place + 1, IsBeside);
        if (other < 0 || other == place)
            return list;
        (questions[place], questions[other]) = (questions[other], questions[place]);
        return list with { Questions = questions };
    }

    /// <summary>Puts an answer in place of the one with its code, or at the end of the scale, which may be new.</summary>
    public static QuestionList WithAnswer(this QuestionList list, string scale, ScaleAnswer answer)
    {
        var answers = list.Scales.GetValueOrDefault(scale, []).ToList();
        var place = answers.FindIndex(a => a.Code == answer.Code);
        if (place < 0)
            answers.Add(answer);
        else
            answers[place] = answer;
        return list with { Scales = new Dictionary<string, IReadOnlyList<ScaleAnswer>>(list.Scales) { [scale] = answers } };
    }

    /// <summary>Takes an answer out of a scale; with its last answer the scale is gone.</summary>
    public static QuestionList WithoutAnswer(this QuestionList list, string scale, string code)
    {
        IReadOnlyList<ScaleAnswer> left = [.. list.Scales.GetValueOrDefault(scale, []).Where(a => a.Code != code)];
        return list with { Scales = list.Scales.Where(s => s.Key != scale || left.Count > 0).ToDictionary(s => s.Key, s => s.Key == scale ? left : s.Value) };
    }

    /// <summary>Begins a scale, by a code that no scale has yet.</summary>
    public static QuestionList WithScale(this QuestionList list, string english, IReadOnlyList<ScaleAnswer> answers) =>
        list with { Scales = new Dictionary<string, IReadOnlyList<ScaleAnswer>>(list.Scales) { [NewCode(english, code => !list.Scales.ContainsKey(code))] = answers } };

    public static QuestionList WithContacts(this QuestionList list, IReadOnlyDictionary<Level, int> contacts) => list with { ContactsPerWeek = contacts };

    /// <summary>A code that no question has yet, from its English text: what_helps_at_home.</summary>
    public static string NewCode(this QuestionList list, string english) => NewCode(english, code => list.Find(code) is null);

    /// <summary>A code that no answer of the scale has yet.</summary>
    public static string NewAnswerCode(this QuestionList list, string scale, string english) => NewCode(english, code => list.Scales[scale].All(a => a.Code != code));

    private static string NewCode(string english, Func<string, bool> isFree)
    {
        const int longest = 34;
        var letters = string.Concat(english.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '_'));
        var plain = string.Join('_', letters.Split('_', StringSplitOptions.RemoveEmptyEntries));
        var stem = plain.Length == 0 || !char.IsLetter(plain[0]) ? $"q_{plain}" : plain;
        stem = stem[..Math.Min(stem.Length, longest)].TrimEnd('_');
        return Enumerable.Range(1, 1000).Select(i => i == 1 ? stem : $"{stem}_{i}").First(isFree);
    }

    // Strengths come before worries, and those before the signs.
    private static int PlaceFor(List<Question> questions, Question question)
    {
        var last = questions.FindLastIndex(q => q.Context == question.Context && q.Kind <= question.Kind);
        return last >= 0 ? last + 1 : Math.Max(0, questions.FindIndex(q => q.Context == question.Context));
    }
}
