using Microsoft.AspNetCore.Mvc.ModelBinding;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The questions on one part of a life, as the form of an assessment asks them: what is told first, then the signs.</summary>
/// <param name="IsShort">What was told last time is folded away.</param>
public sealed record AssessContext(AssessmentAnswers Input, QuestionList List, LifeContext Context, bool IsShort)
{
    /// <summary>Places of the questions that are answered in words, strengths first.</summary>
    public IEnumerable<int> Told => Places(q => q.Kind != QuestionKind.Criterion);

    /// <summary>Places of the criteria.</summary>
    public IEnumerable<int> Signs => Places(q => q.Kind == QuestionKind.Criterion);

    public Question Question(int place) => List.Questions[place];

    public IReadOnlyList<Choice> Choices(int place) => [.. List.Scales[Question(place).Scale!].Select(a => new Choice(a.Code, a.Text.In(Wording.Code)))];

    public bool HasError(ModelStateDictionary state) => Told.Any(i => state[$"Input.Answers[{i}].Words"]?.Errors.Count > 0);

    private IEnumerable<int> Places(Func<Question, bool> which) => Enumerable.Range(0, List.Questions.Count)
        .Where(i => List.Questions[i].Context == Context && which(List.Questions[i])).OrderBy(i => List.Questions[i].Kind);
}
