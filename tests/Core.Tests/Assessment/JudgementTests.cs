using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;

namespace Steadfast.Core.Tests.Assessment;

public sealed class JudgementTests
{
    private static readonly QuestionList Asked = QuestionFile.Read(BuiltInQuestions.Content);

    [Theory]
    [InlineData("debt=yes", Level.High)]
    [InlineData("older_people_pay=sometimes", Level.Medium)]
    [InlineData("missing_overnight=often", Level.Medium)]
    [InlineData("missing_overnight=sometimes", Level.Low)]
    [InlineData("missing_overnight=often unexplained_money=often", Level.Medium)]
    [InlineData("missing_overnight=often unexplained_money=often places_of_fear=yes", Level.High)]
    [InlineData("home_not_safe=yes", Level.Low)]
    [InlineData("", Level.Low)]
    public void Exploitation_FollowsFromItsSigns(string signs, Level level) => Judge(JudgementOf.ExploitationRisk, signs).Level.ShouldBe(level);

    [Theory]
    [InlineData("home_not_safe=yes", Level.High)]
    [InlineData("low_mood=yes", Level.Medium)]
    [InlineData("low_mood=yes no_place=yes nobody_trusted=yes", Level.High)]
    [InlineData("debt=yes", Level.Low)]
    public void Need_FollowsFromItsOwnSigns(string signs, Level level) => Judge(JudgementOf.Need, signs).Level.ShouldBe(level);

    [Fact]
    public void MoreThanHalfNotKnownAndNothingMet_IsNotKnown()
    {
        var criteria = Asked.Criteria.Where(q => q.Exploitation is not null).ToList();
        Judge(JudgementOf.ExploitationRisk, NotKnown(criteria.Take(criteria.Count / 2))).Level.ShouldBe(Level.Low);
        var judged = Judge(JudgementOf.ExploitationRisk, NotKnown(criteria.Take((criteria.Count / 2) + 1)));
        judged.Level.ShouldBeNull();
        judged.NotKnown.ShouldBe((criteria.Count / 2) + 1);
    }

    [Fact]
    public void WhatIsMet_CountsThoughTheRestIsNotKnown() =>
        Judge(JudgementOf.ExploitationRisk, NotKnown(Asked.Criteria.Where(q => q.Code != "debt")) + " debt=yes").Level.ShouldBe(Level.High);

    [Fact]
    public void Because_NamesTheSigns_ThoseThatCallForMostFirst() =>
        Judge(JudgementOf.ExploitationRisk, "missing_overnight=often debt=yes older_people_pay=sometimes").Because.Select(m => (m.Criterion.Code, m.CallsFor))
            .ShouldBe([("debt", Level.High), ("missing_overnight", Level.Medium), ("older_people_pay", Level.Medium)]);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(Level.Low, null, 1)]
    [InlineData(Level.Low, Level.High, 3)]
    [InlineData(Level.Medium, Level.Low, 2)]
    public void Contacts_FollowFromTheHigherLevel(Level? risk, Level? need, int? contacts) => Asked.ContactsFor(risk, need).ShouldBe(contacts);

    private static string NotKnown(IEnumerable<Question> criteria) => string.Join(' ', criteria.Select(q => q.Code + "=not_known"));

    private static Judgement Judge(JudgementOf of, string signs)
    {
        var answers = Asked.Criteria.ToDictionary(q => q.Code, q => (string?)Asked.Scales[q.Scale!].First(a => a.Counts == Counts.None).Code);
        foreach (var sign in signs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            answers[sign.Split('=')[0]] = sign.Split('=')[1];
        return Judgement.Make(Asked, of, answers);
    }
}
