namespace Steadfast.Web.Ui;

/// <summary>One option of a question: the code that is kept, the words people read, and a hint under them.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    private Choice(string text)
        : this(string.Empty, text) => IsDivider = true;

    /// <summary>A word between options rather than an option ("or").</summary>
    public bool IsDivider { get; }

    /// <summary>The word that stands before a last option of another kind ("None of these").</summary>
    public static Choice Or { get; } = new("or");
}

public static class ChoiceNames
{
    /// <summary>What a code is called among these; the code itself where it is offered no more, nothing where none was chosen.</summary>
    public static string? NameOf(this IReadOnlyList<Choice> choices, string? code) => choices.FirstOrDefault(c => c.Value == code)?.Text ?? code;
}
