namespace Steadfast.Core.Assessment.Questions;

public enum QuestionKind
{
    Strength,
    Worry,
    Criterion,
}

/// <summary>How far an answer says that a criterion is met.</summary>
public enum Counts
{
    NotKnown,
    None,
    Some,
    Fully,
}

/// <summary>A text in both languages.</summary>
public sealed record InBoth(string English, string Welsh)
{
    /// <param name="language">en or cy.</param>
    public string In(string language) => language == "cy" ? Welsh : English;
}

/// <summary>One question. Strengths and worries are answered in words, criteria by an answer of their scale.</summary>
/// <param name="Scale">The criterion's scale.</param>
/// <param name="Exploitation">The risk of exploitation that the criterion calls for where it is fully met.</param>
/// <param name="Need">The need for support that it calls for.</param>
public sealed record Question(string Code, QuestionKind Kind, LifeContext Context, InBoth Text, InBoth? Hint, string? Scale, Level? Exploitation, Level? Need);

/// <summary>One answer of a scale.</summary>
public sealed record ScaleAnswer(string Code, InBoth Text, Counts Counts);

/// <summary>The questions of one version, in the order in which they are asked.</summary>
/// <param name="Scales">The answers of each scale, by the scale's code.</param>
/// <param name="ContactsPerWeek">How often each level asks us to meet.</param>
public sealed record QuestionList(
    IReadOnlyList<Question> Questions, IReadOnlyDictionary<string, IReadOnlyList<ScaleAnswer>> Scales, IReadOnlyDictionary<Level, int> ContactsPerWeek)
{
    public Question? Find(string code) => Questions.FirstOrDefault(q => q.Code == code);

    public IEnumerable<Question> Criteria => Questions.Where(q => q.Kind == QuestionKind.Criterion);

    public ScaleAnswer? AnswerOf(Question criterion, string? code) => Scales[criterion.Scale!].FirstOrDefault(a => a.Code == code);

    /// <summary>How often the higher of the two levels asks us to meet (risk-need-responsivity); empty while neither is known.</summary>
    public int? ContactsFor(Level? risk, Level? need) =>
        risk is null && need is null ? null : ContactsPerWeek[(Level)Math.Max((int)(risk ?? Level.Low), (int)(need ?? Level.Low))];
}
