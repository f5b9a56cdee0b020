using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;

namespace Steadfast.Core.MadeUp;

/// <summary>Answers to the criteria of an assessment that come to a level of exploitation.</summary>
internal static class DemoSigns
{
    public static IReadOnlyDictionary<string, string?> Of(DemoCase made, Level level)
    {
        var list = made.Team.Questions.List;
        var answers = list.Criteria.ToDictionary(q => q.Code, q => (string?)CodeOf(list, q, made.Percent(8) ? Counts.NotKnown : Counts.None));
        if (level != Level.Low)
        {
            var telling = made.OneOf([.. list.Criteria.Where(q => q.Exploitation == level)]);
            answers[telling.Code] = CodeOf(list, telling, Counts.Fully);
        }
        foreach (var need in list.Criteria.Where(q => q.Exploitation is null && made.Percent(level == Level.Low ? 8 : 30)))
            answers[need.Code] = CodeOf(list, need, Counts.Fully);
        return answers;
    }

    private static string CodeOf(QuestionList list, Question criterion, Counts counts) => list.Scales[criterion.Scale!].First(a => a.Counts == counts).Code;
}
