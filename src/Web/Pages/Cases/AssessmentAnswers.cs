using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What is answered to one question.</summary>
public sealed class QuestionAnswers
{
    public string Question { get; set; } = "";

    public string? Code { get; set; }

    [StringLength(4000)]
    public string? Words { get; set; }
}

/// <summary>The form of an assessment.</summary>
public sealed class AssessmentAnswers : IVoiceAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>The version it began from; 0 for the first.</summary>
    public int Follows { get; set; }

    /// <summary>The version of the questions that it asks.</summary>
    public Guid Questions { get; set; }

    [StringLength(4000), VoiceOrReason]
    public string? Voice { get; set; }

    [StringLength(1000)]
    public string? VoiceMissingBecause { get; set; }

    [Display(Name = "The day their voice will be here")]
    public DateOnly? VoiceBy { get; set; }

    /// <summary>One for each question, in the questions' order.</summary>
    public List<QuestionAnswers> Answers { get; set; } = [];

    [StringLength(4000)]
    public string? WhyLevels { get; set; }

    [Display(Name = "Day of the assessment"), Required(ErrorMessage = "Enter the day of the assessment")]
    public DateOnly? AssessedOn { get; set; }

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Begins from the version before: what was found stands, and their voice is asked anew.</summary>
    public static AssessmentAnswers From(ContextualAssessment? last, Questionnaire asked, PersonWords words, Guid formKey, DateOnly today) => new()
    {
        FormKey = formKey,
        AssessedOn = today,
        Follows = last?.Number ?? 0,
        Questions = asked.Set.Id,
        WhyLevels = words.Open(last?.WhyLevels),
        Answers = [.. asked.List.Questions.Select(q => Before(q, last?.Answers.Find(a => a.Question == q.Code), asked.List, words))],
    };

    public NewAssessment Told() => new(FormKey, Follows, Questions, AssessedOn!.Value, new OwnVoice(Voice, VoiceMissingBecause, VoiceBy), ReviewOn!.Value)
    {
        WhyLevels = WhyLevels,
        Answers = [.. Answers.Select(a => new NewAnswer(a.Question, a.Code, a.Words))],
    };

    /// <summary>A form that came without some of its questions, or in another order, gets them back.</summary>
    public void Complete(QuestionList list) =>
        Answers = [.. list.Questions.Select(q => Answers.Find(a => a.Question == q.Code) ?? new QuestionAnswers { Question = q.Code })];

    // An answer that the new version of a scale no longer offers is asked anew.
    private static QuestionAnswers Before(Question question, AssessmentAnswer? before, QuestionList list, PersonWords words) => new()
    {
        Question = question.Code,
        Code = question.Kind == QuestionKind.Criterion ? list.AnswerOf(question, before?.Code)?.Code : null,
        Words = words.Open(before?.Words),
    };
}
