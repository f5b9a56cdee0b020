namespace Steadfast.Core.Vault;

/// <summary>Words about two young people, sealed under both keys: without either one they are noise.</summary>
public sealed class PairWords(PersonWords one, PersonWords other)
{
    public Sealed? Seal(string? words) => string.IsNullOrWhiteSpace(words) ? null : SealText(words);

    public Sealed SealText(string words) => one.SealText(Convert.ToBase64String(other.SealText(words).Bytes));

    public string? Open(Sealed? words) => words is null ? null : other.Open(new Sealed(Convert.FromBase64String(one.Open(words))));
}
