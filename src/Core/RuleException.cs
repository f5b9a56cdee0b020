namespace Steadfast.Core;

/// <summary>Not allowed now: carries the rule's own sentence, which the page shows in the reader's language.</summary>
/// <param name="sentence">What is wrong and what would be right.</param>
/// <param name="about">The name of the answer it is about, where it is about one.</param>
public class RuleException(Sentence sentence, string? about = null) : Exception(sentence.ToString())
{
    public Sentence Sentence => sentence;

    public string? About => about;
}
