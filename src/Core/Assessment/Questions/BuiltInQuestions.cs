using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;

namespace Steadfast.Core.Assessment.Questions;

/// <summary>The version of the questions that every installation begins with; it is for everybody.</summary>
public static class BuiltInQuestions
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    public static string Content { get; } = Read();

    /// <summary>Adds the first version where there is none; what was published stays as it is.</summary>
    public static async Task AddFirstQuestionsAsync(this ServiceDatabase db, CancellationToken cancel)
    {
        if (await db.QuestionSets.AnyAsync(cancel))
            return;
        var set = new QuestionSet { Number = 1, From = Always, Content = Content };
        db.QuestionSets.Add(set);
        db.Record(new Deed(ActKind.QuestionsPublished, null, Act.House, set.Id));
        await db.SaveChangesAsync(cancel);
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(BuiltInQuestions).Assembly.GetManifestResourceStream("Assessment/questions.csv")!);
        return reader.ReadToEnd();
    }
}
