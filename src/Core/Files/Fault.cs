namespace Steadfast.Core.Files;

/// <summary>One thing wrong with an input file: where it stands, what is wrong, and what would be right.</summary>
/// <param name="File">The file's name as the person gave it.</param>
/// <param name="Line">Line number from 1; the header is line 1. 0 when the fault is about the whole file.</param>
/// <param name="Column">The column's name, or empty when the fault is about the whole line.</param>
/// <param name="Said">What is wrong and what would be right, in one sentence.</param>
public sealed record Fault(string File, long Line, string Column, Sentence Said)
{
    /// <summary>The sentence in English.</summary>
    public string Message => Said.ToString();

    public override string ToString() => $"{File}:{Line}: {Column}: {Message}";
}

/// <summary>The input is wrong. Carries every fault found, not only the first. Commands end with exit code 1.</summary>
public sealed class InputFaultsException(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public InputFaultsException(string file, long line, string column, Sentence message)
        : this([new Fault(file, line, column, message)])
    {
    }

    public IReadOnlyList<Fault> Faults { get; } = faults;
}
