using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Files;

namespace Steadfast.Core.Tests.Assessment;

public sealed class QuestionFileTests
{
    [Fact]
    public void TheBuiltInQuestions_AreWhole_InBothLanguages_StrengthsFirst()
    {
        var list = QuestionFile.Read(BuiltInQuestions.Content);
        list.Questions.Select(q => q.Context).Distinct().Count().ShouldBe(5);
        list.Questions.ShouldAllBe(q => q.Text.Welsh.Length > 0 && q.Text.Welsh != q.Text.English);
        foreach (var context in list.Questions.GroupBy(q => q.Context))
            context.First().Kind.ShouldBe(QuestionKind.Strength);
        list.ContactsPerWeek.ShouldBe(new Dictionary<Level, int> { [Level.Low] = 1, [Level.Medium] = 2, [Level.High] = 3 });
    }

    [Theory]
    [InlineData("strength,home_strengths,home", "strength,Home Strengths,home", "code")]
    [InlineData("strength,home_strengths,home", "strength,home_strengths,garden", "context")]
    [InlineData("What helps at home?,Beth sy'n helpu gartref?", "What helps at home?,", "welsh")]
    [InlineData("What helps at home?,", "=1+1,", "english")]
    [InlineData("criterion,debt,home", "criterion,missing_overnight,home", "code")]
    [InlineData(",,,yes_no,,high,,", ",,,no_scale,,high,,", "scale")]
    [InlineData(",,,yes_no,,high,,", ",,,yes_no,,severe,,", "exploitation")]
    [InlineData(",,,yes_no,,high,,", ",,,yes_no,,,,", "exploitation")]
    [InlineData("level,high,,,,,,,,,,3", "level,high,,,,,,,,,,9", "contacts")]
    [InlineData("level,high,,,,,,,,,,3", "level,high,,,,,,,,,,1", "contacts")]
    [InlineData("level,high,,,,,,,,,,3", "", "contacts")]
    [InlineData("answer,not_known,,Not known yet,Ddim yn hysbys eto,,,yes_no,not_known,,,", "", "counts")]
    [InlineData("kind,code", "kind,name", "code")]
    [InlineData("strength,home_strengths", "praise,home_strengths", "kind")]
    public void Read_AFault_IsNamedByItsColumn(string right, string wrong, string column)
    {
        var refused = Should.Throw<InputFaultsException>(() => QuestionFile.Read(Replaced(right, wrong)));
        refused.Faults.ShouldContain(f => f.Column == column);
        refused.Faults.ShouldAllBe(f => f.File == "questions.csv" && f.Message.Length > 10);
    }

    [Fact]
    public void Read_WorriesBeforeStrengths_IsRefused()
    {
        var lines = BuiltInQuestions.Content.Split('\n').ToList();
        var (strength, worry) = (lines.FindIndex(l => l.StartsWith("strength,home", StringComparison.Ordinal)), lines.FindIndex(l => l.StartsWith("worry,home", StringComparison.Ordinal)));
        (lines[strength], lines[worry]) = (lines[worry], lines[strength]);
        Should.Throw<InputFaultsException>(() => QuestionFile.Read(string.Join('\n', lines))).Message.ShouldContain("strengths come before worries");
    }

    [Fact]
    public void Read_ALineOfAnotherLength_SaysItsNumber() =>
        Should.Throw<InputFaultsException>(() => QuestionFile.Read(BuiltInQuestions.Content + "worry,one,home\n")).Faults.ShouldHaveSingleItem().Line.ShouldBe(BuiltInQuestions.Content.Split('\n').Length);

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("\"")]
    [InlineData("kind\n")]
    public void Read_WhatIsNoSetOfQuestions_IsRefused(string content) => Should.Throw<InputFaultsException>(() => QuestionFile.Read(content));

    private static string Replaced(string right, string wrong)
    {
        BuiltInQuestions.Content.ShouldContain(right);
        var at = BuiltInQuestions.Content.IndexOf(right, StringComparison.Ordinal);
        return BuiltInQuestions.Content[..at] + wrong + BuiltInQuestions.Content[(at + right.Length)..];
    }
}
