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
