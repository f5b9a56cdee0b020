using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Steadfast.Core.Vault;

/// <summary>Opens and seals the words about one person: a young person, or under a staff key a member of staff.</summary>
/// <param name="ownerId">Authenticated with the words, so that they open nowhere else.</param>
public sealed class PersonWords(Guid ownerId, byte[] key)
{
    [return: NotNullIfNotNull(nameof(words))]
    public string? Open(Sealed? words) =>
        words is null ? null : Encoding.UTF8.GetString(Cipher.Open(key, words.Bytes, ownerId));

    /// <summary>Seals words; blank words are no words.</summary>
    public Sealed? Seal(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : SealText(words);

    /// <summary>Seals words anew only where they differ, so that a field left as it was does not count as changed.</summary>
    public Sealed? Change(Sealed? before, string? words) =>
        (Open(before) ?? "") == (words ?? "").Trim() ? before : Seal(words);

    /// <summary>As <see cref="Change(Sealed?, string?)"/>, for words that must be there.</summary>
    public Sealed ChangeText(Sealed before, string words) =>
        Open(before) == words.Trim() ? before : SealText(words);

    /// <summary>Seals words that must be there, a name say; they may be empty where a name is not known.</summary>
    public Sealed SealText(string words) =>
        new(Cipher.Seal(key, Encoding.UTF8.GetBytes(words.Trim()), ownerId));
}
