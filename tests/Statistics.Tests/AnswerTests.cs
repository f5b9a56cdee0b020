namespace Steadfast.Statistics.Tests;

public class AnswerTests
{
    [Fact]
    public void EveryReason_HasASentence() =>
        Enum.GetValues<Reason>().Where(reason => reason != Reason.None).ShouldAllBe(reason => reason.Sentence()!.EndsWith('.'));

    [Fact]
    public void Of_NaN_IsLeftOut()
    {
        var answer = Answer.Of("m", double.NaN, 0, double.PositiveInfinity, 1, double.NaN, 3);
        (answer.Estimate, answer.P).ShouldBe((null, null));
        (answer.Low, answer.High).ShouldBe((0, double.PositiveInfinity));
    }

    [Fact]
    public void Nothing_SaysWhy()
    {
        var answer = Answer.Nothing("m", 0, Reason.NoEvents);
        answer.HasEstimate.ShouldBeFalse();
        answer.Note.ShouldBe(Reason.NoEvents.Sentence());
    }
}
